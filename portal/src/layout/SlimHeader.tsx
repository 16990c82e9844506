import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { LOCALES, type Branding } from '@istanze/shared';
import { useLocale, useT } from '../i18n/localization';
import { withLocale } from '../i18n/locale-path';
import { accessPath } from '../session/access-path';
import { isGuest, useSession } from '../session/session';
import { Icon } from '../ui/Icon';
import { LogoutButton } from './LogoutButton';

/** The thin line on top: the region, the language, the way into the personal area. */
export function SlimHeader({ branding }: { readonly branding: Branding }): ReactNode {
  return (
    <div className="it-header-slim-wrapper">
      <div className="container">
        <div className="it-header-slim-wrapper-content">
          {branding.region === null ? (
            <span />
          ) : (
            <a className="navbar-brand" href={branding.region.url}>
              {branding.region.name}
            </a>
          )}
          <div className="it-header-slim-right-zone">
            <LanguageSwitch />
            <AreaAccess />
          </div>
        </div>
      </div>
    </div>
  );
}

function LanguageSwitch(): ReactNode {
  const t = useT();
  const current = useLocale();
  const { pathname, search } = useLocation();
  return (
    <nav className="language-switch" aria-label={t('header.language')}>
      {LOCALES.map((locale) => (
        <a
          key={locale}
          href={withLocale(`${pathname}${search}`, locale)}
          lang={locale}
          hrefLang={locale}
          {...(locale === current ? { 'aria-current': true } : {})}
        >
          <span aria-hidden="true">{locale === 'it' ? 'ITA' : 'ENG'}</span>
          <span className="visually-hidden">{t(`language.${locale}`)}</span>
        </a>
      ))}
    </nav>
  );
}

function AreaAccess(): ReactNode {
  const t = useT();
  const { citizen } = useSession();
  const { pathname, search } = useLocation();
  if (citizen === undefined) {
    const returnTo = pathname === '/accedi' || pathname === '/' ? '/area-personale' : `${pathname}${search}`;
    const to = pathname === '/accedi' ? `/accedi${search}` : accessPath(returnTo);
    return (
      <Link className="btn btn-primary btn-icon btn-full" to={to} data-element="personal-area-login">
        <span className="rounded-icon" aria-hidden="true">
          <Icon name="user" className="icon-primary" />
        </span>
        <span className="area-access-label">{t('header.login')}</span>
      </Link>
    );
  }
  if (isGuest(citizen))
    return (
      <div className="area-access">
        <span className="area-access-guest">{t('header.guest')}</span>
        <LogoutButton csrfToken={citizen.csrfToken} />
      </div>
    );
  return (
    <div className="area-access">
      <Link className="btn btn-primary btn-icon btn-full" to="/area-personale">
        <span className="rounded-icon" aria-hidden="true">
          <Icon name="user" className="icon-primary" />
        </span>
        <span className="area-access-label">
          <span className="visually-hidden">{t('header.area')} </span>
          {citizen.givenName} {citizen.familyName}
        </span>
        {citizen.unreadMessages > 0 && (
          <span className="badge bg-light text-dark">
            {citizen.unreadMessages}
            <span className="visually-hidden"> {t('header.unread', { count: citizen.unreadMessages })}</span>
          </span>
        )}
      </Link>
      <LogoutButton csrfToken={citizen.csrfToken} />
    </div>
  );
}
