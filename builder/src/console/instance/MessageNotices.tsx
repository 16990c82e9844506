import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';

type Notice = InstanceFullFragment['messages'][number]['notices'][number];

const REASONS = ['not-registered', 'opted-out', 'rejected', 'unavailable'] as const;

/** Which channels carried a message besides the personal area, and how each stands. */
export function MessageNotices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t } = useLanguage();
  if (notices.length === 0) return null;
  return (
    <ul className="message-notices small muted" aria-label={t('notices.title')}>
      {notices.map((notice) => (
        <NoticeLine key={notice.channel} notice={notice} />
      ))}
    </ul>
  );
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { t, locale } = useLanguage();
  const { channel, state, at } = notice;
  const reason = REASONS.find((one) => one === notice.reason);
  return (
    <li data-state={state}>
      <strong>{t(`notices.channel.${channel}`)}</strong>: {t(`notices.state.${state}`)}
      {state === 'REFUSED' && reason !== undefined ? `, ${t(`notices.reason.${reason}`)}` : ''} ·{' '}
      <time dateTime={at}>{formatInstant(at, locale)}</time>
    </li>
  );
}
