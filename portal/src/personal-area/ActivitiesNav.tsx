import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { usePersonalT } from '../i18n/personal-texts';

/** "Attività" has two parts: requests and payments. */
export function ActivitiesNav(): ReactNode {
  const t = usePersonalT();
  const { pathname } = useLocation();
  const parts = [
    { to: '/area-personale/attivita', label: t('area.instances') },
    { to: '/area-personale/pagamenti', label: t('area.payments') },
  ];
  return (
    <nav className="sub-nav" aria-label={t('area.activities')}>
      {parts.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={pathname === to ? 'sub-nav-link active' : 'sub-nav-link'}
          {...(pathname === to ? { 'aria-current': 'page' } : {})}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
