import type { ReactNode } from 'react';
import type { DraftPartsFragment } from '../../graphql/generated/graphql';
import { usePersonalT } from '../../i18n/personal-texts';

type Persons = Pick<DraftPartsFragment, 'applicant' | 'representative'>;

/** Above every screen of a request that is made for somebody else: whose it is. */
export function ActingFor({
  persons: { applicant, representative },
}: {
  readonly persons: Persons;
}): ReactNode {
  const t = usePersonalT();
  return representative === null ? null : (
    <p className="acting-for">{t('forWhom.acting', { name: applicant.name })}</p>
  );
}

/** Both persons, on the summary and wherever the request is shown; nothing where one asks for oneself. */
export function WhoAsks({
  persons: { applicant, representative },
}: {
  readonly persons: Persons;
}): ReactNode {
  const t = usePersonalT();
  if (representative === null) return null;
  return (
    <section className="who-asks" aria-labelledby="who-asks">
      <h2 className="h5" id="who-asks">
        {t('who.title')}
      </h2>
      <dl className="facts">
        <dt>{t('who.applicant')}</dt>
        <dd>
          {applicant.name}, {applicant.fiscalCode}
        </dd>
        <dt>{t('who.representative')}</dt>
        <dd>
          {representative.name}, {representative.fiscalCode}
        </dd>
        <dt>{t('who.quality')}</dt>
        <dd>{t(`rep.as.${representative.kind}`)}</dd>
      </dl>
    </section>
  );
}
