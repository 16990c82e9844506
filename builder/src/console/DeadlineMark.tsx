import type { IsoDate } from '@istanze/shared';
import { formatDate, formatDayMonth, todayInRome } from '../i18n/format';
import { useLanguage } from '../i18n/i18n';
import { Icon, type IconName } from '../ui/Icon';
import { toDeadline, type DeadlineTone } from './deadline';

const icons = {
  overdue: 'alert',
  soon: 'clock',
  later: 'clock',
  suspended: 'pause',
  none: 'minus',
} satisfies Record<DeadlineTone, IconName>;

interface DeadlineMarkProps {
  readonly finalDate: IsoDate | null;
  readonly suspended: boolean;
}

/** The term of a procedure: how long is left, and the day; icon and words say what the colour says. */
export function DeadlineMark({ finalDate, suspended }: DeadlineMarkProps) {
  const { t, locale } = useLanguage();
  const { tone, days } = toDeadline(finalDate, suspended, todayInRome());
  return (
    <span className="deadline" data-tone={tone}>
      <Icon name={icons[tone]} size="small" />
      <strong>{t(`deadline.${tone}`, { days: Math.abs(days) })}</strong>
      {finalDate === null || tone === 'suspended' ? null : (
        <time dateTime={finalDate} title={formatDate(finalDate, locale)}>
          {formatDayMonth(finalDate, locale)}
        </time>
      )}
    </span>
  );
}
