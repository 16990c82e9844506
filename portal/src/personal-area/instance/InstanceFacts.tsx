import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useLocale, useText } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import type { LiveInstance } from '../../journey/confirmation/use-live-instance';
import { Icon } from '../../ui/Icon';

/** Dates, numbers, term and who is responsible: what the law asks to be told (L. 241/1990, artt. 8 and 18-bis). */
export function InstanceFacts({ instance }: { readonly instance: LiveInstance }): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const { registration, receipt, office, submittedAt } = instance;
  return (
    <section aria-labelledby="instance-facts" className="instance-facts">
      <h2 className="h5" id="instance-facts">
        {t('facts.title')}
      </h2>
      <dl>
        {instance.representative !== null && (
          <>
            <dt>{t('who.applicant')}</dt>
            <dd>
              {instance.applicant.name}, {instance.applicant.fiscalCode}
            </dd>
            <dt>{t('who.representative')}</dt>
            <dd>
              {instance.representative.name}
              <br />
              {t(`rep.as.${instance.representative.kind}`)}
            </dd>
          </>
        )}
        {submittedAt !== null && (
          <>
            <dt>{t('facts.sentAt')}</dt>
            <dd>{formatDateTime(submittedAt, locale)}</dd>
          </>
        )}
        <dt>{t('sent.protocol')}</dt>
        <dd>
          {registration === null
            ? t('sent.protocolAwaited')
            : t('sent.protocolNumber', {
                number: registration.formatted,
                date: formatDate(registration.registeredAt, locale),
              })}
        </dd>
        <Term term={instance.term} category={instance.category} />
        <dt>{t('facts.office')}</dt>
        <dd>
          {office.name}
          {office.email !== '' && (
            <>
              <br />
              <a href={`mailto:${office.email}`}>{office.email}</a>
            </>
          )}
          {office.phone !== '' && (
            <>
              <br />
              <a href={`tel:${office.phone.replace(/\s/g, '')}`}>{office.phone}</a>
            </>
          )}
        </dd>
        <dt>{t('sheet.caseOfficer')}</dt>
        <dd>{office.caseOfficer}</dd>
        <dt>{t('sheet.substitute')}</dt>
        <dd>{office.substitutePower}</dd>
        <Linked links={instance.links} />
      </dl>
      {receipt !== null && (
        <a className="file-link" href={receipt.url} download>
          <Icon name="download" className="icon-primary icon-sm me-2" />
          {t('sent.receipt')}
        </a>
      )}
    </section>
  );
}

/** Until when the municipality must answer, and why the count stands still when it does. */
function Term({ term, category }: Pick<LiveInstance, 'term' | 'category'>): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  if (term === null) return null;
  return (
    <>
      <dt>{t('term.title')}</dt>
      <dd>
        {term.ended ? (
          t(category === 'WITHDRAWN' ? 'term.withdrawn' : 'term.ended')
        ) : (
          <>
            <strong>{formatDate(term.finalDate, locale)}</strong>
            <br />
            {term.suspended
              ? t('term.suspended', {
                  since: term.suspendedSince === null ? '' : formatDate(term.suspendedSince, locale),
                  until: term.suspensionEnds === null ? '' : formatDate(term.suspensionEnds, locale),
                })
              : t('term.remaining', { days: term.remainingDays, maximum: term.maximumDays })}
          </>
        )}
      </dd>
    </>
  );
}

/** What the municipality began after this request, or before it. */
function Linked({ links }: Pick<LiveInstance, 'links'>): ReactNode {
  const t = usePersonalT();
  const text = useText();
  if (links.length === 0) return null;
  return (
    <>
      <dt>{t('links.title')}</dt>
      {links.map(({ relation, code, serviceTitle }) => (
        <dd key={code}>
          <Link to={`/pratiche/${code}`}>{text(serviceTitle)}</Link>
          <br />
          {code}, {t(relation === 'STARTED' ? 'links.started' : 'links.startedFrom')}
        </dd>
      ))}
    </>
  );
}
