import type { ReactNode } from 'react';
import { daysBetween, romeDate } from '@istanze/shared';
import { formatDate } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { Icon } from '../../ui/Icon';
import { urgencyOf } from './urgency';

/** A last day, and how far it is: "entro il 4 ottobre 2026, mancano 3 giorni". */
export function DueWords({ due }: { readonly due: string }): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const days = daysBetween(romeDate(new Date().toISOString()), due);
  const urgency = urgencyOf(days);
  return (
    <span className={`due due-${urgency}`}>
      {urgency !== 'calm' && <Icon name="clock" className="icon-sm" />}
      {t('due.by', { date: formatDate(due, locale) })}
      <strong>{days < 0 ? t('due.over') : t('due.left', { days })}</strong>
    </span>
  );
}
