import { localize } from '@istanze/shared';
import { Link } from 'react-router';
import type { MatrixImpactQuery } from '../../graphql/generated/graphql';
import { useLanguage } from '../../i18n/i18n';
import { Notice } from '../../ui/Notice';

export type AffectedForm = MatrixImpactQuery['matrixImpact'][number];

/** The forms that a change would touch, with each place; undefined while nothing has changed, null while it is being found out. */
export function AffectedForms({ forms }: { readonly forms: readonly AffectedForm[] | null | undefined }) {
  const { t, locale } = useLanguage();
  return (
    <div role="status" className="affected">
      {forms === undefined ? null : forms === null ? (
        <p className="small muted">{t('matrix.impact-wait')}</p>
      ) : forms.length === 0 ? (
        <Notice tone="ok">{t('matrix.impact-none')}</Notice>
      ) : (
        <Notice tone="warn" title={t('matrix.impact', { count: forms.length })}>
          <p>{t('matrix.impact-help')}</p>
          <ul className="affected-list">
            {forms.map(({ formId, serviceId, title, issues }) => (
              <li key={formId}>
                <Link to={`/servizi/${serviceId}/modulo`}>{localize(title, locale)}</Link>
                <span className="small muted">{issues.map(({ message }) => message).join(' ')}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}
