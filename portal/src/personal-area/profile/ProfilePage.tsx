import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from '@apollo/client/react';
import { MyProfileDocument } from '../../graphql/generated/graphql';
import { formatDate } from '../../i18n/format';
import { useLocale } from '../../i18n/localization';
import { usePersonalT } from '../../i18n/personal-texts';
import { useCitizen } from '../../session/session';
import { AreaLayout } from '../AreaLayout';
import { Loaded } from '../parts/Loaded';
import { ContactsForm } from './ContactsForm';
import { DataCopy } from './DataCopy';
import { KeptData } from './KeptData';
import { NoticesForm } from './NoticesForm';
import { RepresentationCard } from './representation/RepresentationCard';

/** Who the municipality thinks I am, how it reaches me, what it keeps for me; the copy of all of it. */
export function ProfilePage(): ReactNode {
  const t = usePersonalT();
  const locale = useLocale();
  const citizen = useCitizen();
  const { data, error, refetch } = useQuery(MyProfileDocument);
  return (
    <AreaLayout title={t('area.profile')}>
      <Loaded data={data} failed={error !== undefined} onRetry={() => void refetch()}>
        {({ myProfile, myDataCopy }) => (
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
              <NoticesForm profile={myProfile} />
              <RepresentationCard />
              <KeptData profile={myProfile} />
              <DataCopy copy={myDataCopy} />
              <section aria-labelledby="profile-accesses">
                <h2 className="h4 mt-5" id="profile-accesses">
                  {t('profile.accesses')}
                </h2>
                <p>{t('profile.accessesText')}</p>
                <Link className="file-link" to="/area-personale/profilo/accessi">
                  {t('profile.seeAccesses')}
                </Link>
              </section>
            </div>
          </div>
        )}
      </Loaded>
    </AreaLayout>
  );
}
