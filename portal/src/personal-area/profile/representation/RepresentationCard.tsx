import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePersonalT } from '../../../i18n/personal-texts';

/** In the profile: what acting for others is, and the way to it. */
export function RepresentationCard(): ReactNode {
  const t = usePersonalT();
  return (
    <section aria-labelledby="profile-representation">
      <h2 className="h4 mt-5" id="profile-representation">
        {t('rep.profile')}
      </h2>
      <p>{t('rep.profileText')}</p>
      <Link className="btn btn-outline-primary" to="/area-personale/rappresentanza">
        {t('rep.open')}
      </Link>
    </section>
  );
}
