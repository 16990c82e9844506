import type { InstanceFullFragment } from '../../graphql/generated/graphql';
import { formatInstant } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { EmptyState } from '../../ui/EmptyState';

interface HistoryProps {
  readonly history: InstanceFullFragment['history'];
}

/** What happened, in sentences, the latest first. */
export function History({ history }: HistoryProps) {
  const { t, locale } = useLanguage();
  if (history.length === 0) return <EmptyState icon="clock" title={t('history.empty')} />;
  return (
    <ol className="history" reversed>
      {[...history]
        .sort((one, other) => other.sequence - one.sequence)
        .map(({ sequence, at, sentence, actor }) => (
          <li key={sequence}>
            <p>{sentence}</p>
            <p className="small muted">
              <time dateTime={at}>{formatInstant(at, locale)}</time>
              {actor === '' ? null : ` · ${actor}`}
            </p>
          </li>
        ))}
    </ol>
  );
}
