import { romeDate } from '@istanze/shared';
import type { ReactNode } from 'react';
import type { DocumentCheckQuery } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale, useT, useText } from '../../i18n/localization';
import { Icon } from '../../ui/Icon';
import { listFacts } from './document-facts';
import { documentStateKey, type Verdict, verdictOf } from './document-state';

type Check = NonNullable<DocumentCheckQuery['checkDocument']>;

const FRAMES: Readonly<Record<Verdict, string>> = {
  valid: 'check-valid',
  'not-yet': 'check-not-yet',
  invalid: 'check-invalid',
};

/** What a controller must see: valid or not, until when, for what. */
export function CheckedDocument({ check }: { readonly check: Check }): ReactNode {
  const t = useT();
  const text = useText();
  const locale = useLocale();
  const facts = listFacts(check.facts, text);
  const today = romeDate(new Date().toISOString());
  const verdict = verdictOf(check, today);
  return (
    <div className={`card check-card ${FRAMES[verdict]}`} role="status">
      <div className="card-body">
        <p className="check-verdict">
          <Icon
            name={check.valid ? 'check-circle' : 'error'}
            className={check.valid ? 'icon-success me-2' : 'icon-danger me-2'}
          />
          {t(`check.${verdict}`)}
        </p>
        <h2 className="h4">{text(check.title)}</h2>
        <dl className="facts">
          {check.number !== null && (
            <>
              <dt>{t('check.number')}</dt>
              <dd>{check.number}</dd>
            </>
          )}
          <dt>{t('check.state')}</dt>
          <dd>
            {check.state === null
              ? '–'
              : t(documentStateKey({ ...check, state: check.state }, today), {
                  date: formatDate(check.validFrom ?? today, locale),
                })}
          </dd>
          <dt>{t('check.issuedBy')}</dt>
          <dd>{check.issuedBy}</dd>
          {check.validFrom !== null && (
            <>
              <dt>{t('check.validFrom')}</dt>
              <dd>{formatDate(check.validFrom, locale)}</dd>
            </>
          )}
          {check.validTo !== null && (
            <>
              <dt>{t('check.validTo')}</dt>
              <dd>{formatDate(check.validTo, locale)}</dd>
            </>
          )}
          {facts.map(({ label, value }) => (
            <div className="fact" key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
