import { localize } from '@istanze/shared';
import type { ActivityFieldsFragment } from '../../../graphql/generated/graphql';
import { formatDate, formatInstant } from '../../../i18n/format';
import { useLanguage } from '../../../i18n/i18n';
import { Icon } from '../../../ui/Icon';

interface AwaitedProps {
  readonly activities: readonly ActivityFieldsFragment[];
}

/** What the citizen or the product must do before the office can go on. */
export function Awaited({ activities }: AwaitedProps) {
  const { t } = useLanguage();
  const awaited = activities.filter(
    ({ performer, status }) => status !== 'done' && (performer !== 'STAFF' || status === 'preparing'),
  );
  if (awaited.length === 0) return null;
  return (
    <section className="actions" aria-labelledby="awaited-title">
      <h2 id="awaited-title">{t('actions.awaited')}</h2>
      <ul className="stack-tight">
        {awaited.map((activity) => (
          <AwaitedActivity key={activity.key} activity={activity} />
        ))}
      </ul>
    </section>
  );
}

function AwaitedActivity({ activity }: { readonly activity: ActivityFieldsFragment }) {
  const { t, locale } = useLanguage();
  const { name, performer, status, since, due } = activity;
  return (
    <li className="awaited">
      <Icon name={performer === 'CITIZEN' ? 'user' : 'clock'} size="small" />
      <div>
        <p>{localize(name, locale)}</p>
        <p className="small muted">
          {t(status === 'preparing' ? 'actions.preparing' : `actions.by.${performer}`)}
          {' · '}
          {t('actions.since', { at: formatInstant(since, locale) })}
        </p>
        {due === null ? null : (
          <p className="small muted">{t('actions.due', { date: formatDate(due, locale) })}</p>
        )}
      </div>
    </li>
  );
}
