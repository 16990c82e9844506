import type { ReactNode } from 'react';
import { useQuery } from '@apollo/client/react';
import { MyProfileDocument } from '../../graphql/generated/graphql';
import { formatDate, formatDateTime } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useCitizen } from '../../session/session';
import { AreaLayout } from '../AreaLayout';
import { Loaded } from '../parts/Loaded';
import { ContactsForm } from './ContactsForm';
import { KeptData } from './KeptData';

const WHAT: Readonly<
  Record<string, 'profile.read.instance' | 'profile.read.download' | 'profile.read.sensitive'>
> = {
  download: 'profile.read.download',
  sensitive: 'profile.read.sensitive',
};

/** Who the municipality thinks I am, how it reaches me, what it keeps for me, who has looked at my data. */
export function ProfilePage(): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const citizen = useCitizen();
  const { data, error, refetch } = useQuery(MyProfileDocument);
  return (
    <AreaLayout title={t('area.profile')}>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myProfile }) => (
          <div className="row">
            <div className="col-12 col-lg-8">
              <section aria-labelledby="profile-person">
                <h2 className="h4" id="profile-person">
                  {t('profile.person')}
                </h2>
                <p>{t('profile.personText', { scheme: citizen.scheme.toUpperCase() })}</p>
                <dl className="facts">
                  <dt>{t('profile.name')}</dt>
                  <dd>
                    {citizen.givenName} {citizen.familyName}
                  </dd>
                  <dt>{t('profile.fiscalCode')}</dt>
                  <dd>{citizen.fiscalCode}</dd>
                  {citizen.birthDate !== null && (
                    <>
                      <dt>{t('profile.birthDate')}</dt>
                      <dd>{formatDate(citizen.birthDate, locale)}</dd>
                    </>
                  )}
                </dl>
              </section>
              <ContactsForm profile={myProfile} />
              <KeptData profile={myProfile} />
              <section aria-labelledby="profile-accesses">
                <h2 className="h4 mt-5" id="profile-accesses">
                  {t('profile.accesses')}
                </h2>
                <p>{t('profile.accessesText')}</p>
                {myProfile.accesses.length === 0 && <p>{t('profile.noAccesses')}</p>}
                <ul className="access-log">
                  {myProfile.accesses.map(({ at, who, office, what, reason, instanceCode }) => (
                    <li key={`${at} ${who} ${what}`}>
                      <strong>{formatDateTime(at, locale)}</strong> {t(WHAT[what] ?? 'profile.read.instance')}
                      <br />
                      {who}, {office}
                      {instanceCode !== null && ` · ${instanceCode}`}
                      {reason !== null && (
                        <>
                          <br />
                          {t('profile.readReason', { reason })}
                        </>
                      )}
                    </li>
                  ))}
                </ul>
              </section>
            </div>
          </div>
        )}
      </Loaded>
    </AreaLayout>
  );
}
