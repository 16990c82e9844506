import type { InstanceNews } from '../../graphql/generated/graphql';
import { formatWhen } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Icon, type IconName } from '../../ui/Icon';

const icons = {
  RECEIVED: 'inbox',
  CORRECTED: 'edit',
  ANSWERED: 'message',
  MESSAGE: 'message',
  PAID: 'euro',
  ACKNOWLEDGED: 'check',
  SILENT: 'clock',
  OPINION: 'page',
  PROPOSED: 'page',
  RETURNED: 'undo',
  DECIDED: 'check',
  ASSIGNED: 'user',
  TRANSFERRED: 'arrowRight',
  REOPENED: 'retry',
  FAILED: 'alert',
} as const satisfies Record<InstanceNews, IconName>;

interface NewsMarkProps {
  readonly news: InstanceNews;
  readonly at: string | null;
}

/** What happened last, and when. */
export function NewsMark({ news, at }: NewsMarkProps) {
  const { t, locale } = useLanguage();
  return (
    <span className="news" data-tone={news === 'FAILED' ? 'danger' : undefined}>
      <Icon name={icons[news]} size="small" />
      <span>{t(`news.${news}`)}</span>
      {at === null ? null : (
        <time className="muted" dateTime={at}>
          {formatWhen(at, locale)}
        </time>
      )}
    </span>
  );
}
