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
        .map(({ sequence, at, sentence, actor, corrections }) => (
          <li key={sequence}>
            <p>{sentence}</p>
            <Corrections corrections={corrections} />
            <p className="small muted">
              <time dateTime={at}>{formatInstant(at, locale)}</time>
              {actor === '' ? null : ` · ${actor}`}
            </p>
          </li>
        ))}
    </ol>
  );
}

/** What the applicant wrote before and after a correction. */
function Corrections({ corrections }: Pick<InstanceFullFragment['history'][number], 'corrections'>) {
  const { t } = useLanguage();
  if (corrections.length === 0) return null;
  const words = (text: string) => (text === '' ? t('history.no-answer') : `«${text}»`);
  return (
    <>
      {corrections.map(({ label, before, after }) => (
        <p key={`${label} ${before} ${after}`}>
          {t('history.corrected', { label, before: words(before), after: words(after) })}
        </p>
      ))}
    </>
  );
}
