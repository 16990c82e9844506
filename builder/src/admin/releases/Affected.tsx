import { localize } from '@istanze/shared';
import type { ServiceImpactQuery } from '../../graphql/generated/graphql';
import { hasMessage, useLanguage, useT } from '../../i18n/i18n';
import { Rehearsal } from './Rehearsal';
import type { Rehearsal as Trial } from './use-rehearsal';

export type Impact = NonNullable<ServiceImpactQuery['serviceImpact']>;

interface AffectedProps {
  readonly impact: Impact;
  readonly trial: Trial;
}

/** Whom a publication concerns: who begins, who waits, who has a draft open, and what else names the fields that change. */
export function Affected({ impact, trial }: AffectedProps) {
  const t = useT();
  return (
    <>
      <ul className="publish-facts">
        <li>{t('publish.affected-new')}</li>
        <li>{t('publish.affected-running', { count: impact.running })}</li>
        <li>{t('publish.affected-drafts', { count: impact.drafts })}</li>
      </ul>
      {impact.drafts === 0 ? null : <Rehearsal trial={trial} total={impact.drafts} />}
      <Mentions mentions={impact.mentions} />
    </>
  );
}

function Mentions({ mentions }: { readonly mentions: Impact['mentions'] }) {
  const { t, locale } = useLanguage();
  if (mentions.length === 0) return null;
  return (
    <div className="rehearsal">
      <h4>{t('publish.mentions')}</h4>
      <p className="small muted">{t('publish.mentions-help')}</p>
      <ul className="change-list">
        {mentions.map(({ kind, place, field, gone }, at) => {
          const key = `mention.${kind}`;
          const label = localize(field, locale);
          const name = localize(place ?? undefined, locale);
          return (
            <li key={at}>
              <div>
                <p>
                  {label}
                  {gone ? ` (${t('publish.mention-gone')})` : ''}
                </p>
                <p className="small muted">
                  {hasMessage(key) ? t(key) : kind}
                  {name === '' || name === label ? '' : `: ${name}`}
                </p>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
