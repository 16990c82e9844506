import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { usePageHead } from '../app/page-head';
import { usePersonalT } from '../i18n/personal-texts';
import type { PersonalKey } from '../i18n/personal/it';
import { ContactBlock } from '../layout/ContactBlock';
import { useCitizen, useSession } from '../session/session';
import { Breadcrumb } from '../ui/Breadcrumb';
import { PageTitle } from '../ui/PageTitle';

interface AreaLayoutProps {
  readonly title: string;
  /** The part of the area that this page belongs to, when it is not one of the tabs itself. */
  readonly parent?: { readonly label: string; readonly to: string };
  readonly children: ReactNode;
}

interface Tab {
  readonly to: string;
  readonly label: PersonalKey;
  readonly also?: string;
}

const TABS: readonly Tab[] = [
  { to: '/area-personale', label: 'area.desk' },
  { to: '/area-personale/messaggi', label: 'area.messages' },
  { to: '/area-personale/attivita', label: 'area.activities', also: '/area-personale/pagamenti' },
  { to: '/area-personale/documenti', label: 'area.documents' },
  { to: '/area-personale/servizi', label: 'area.services' },
  { to: '/area-personale/profilo', label: 'area.profile' },
];

/** The frame of the personal area: whose it is, its parts as tabs, the part itself. */
export function AreaLayout({ title, parent, children }: AreaLayoutProps): ReactNode {
  const t = usePersonalT();
  const { tenant } = useSession();
  const citizen = useCitizen();
  const { pathname } = useLocation();
  const tabs = useRef<HTMLUListElement>(null);
  useEffect(() => showCurrent(tabs.current), [pathname]);
  usePageHead({ title: t('title.page', { page: title, tenant: tenant.name }) });
  const crumbs =
    pathname === '/area-personale'
      ? [{ label: t('area.title') }]
      : [
          { label: t('area.title'), to: '/area-personale' },
          ...(parent === undefined ? [] : [parent]),
          { label: title },
        ];
  return (
    <>
      <div className="container">
        <Breadcrumb crumbs={crumbs} />
        <p className="area-owner">
          {citizen.givenName} {citizen.familyName}{' '}
          <span>{t('area.fiscalCode', { code: citizen.fiscalCode })}</span>
        </p>
        <nav aria-label={t('area.title')}>
          <ul className="nav nav-tabs area-tabs" ref={tabs}>
            {TABS.map(({ to, label, also }) => {
              const places = also === undefined ? [to] : [to, also];
              const current = places.includes(pathname) || places.includes(parent?.to ?? '');
              return (
                <li className="nav-item" key={to}>
                  <Link
                    className={current ? 'nav-link active' : 'nav-link'}
                    to={to}
                    {...(current ? { 'aria-current': 'page' } : {})}
                  >
                    {t(label)}
                    {to.endsWith('messaggi') && citizen.unreadMessages > 0 && (
                      <span className="badge area-badge">
                        {citizen.unreadMessages}
                        <span className="visually-hidden">
                          {' '}
                          {t('header.unread', { count: citizen.unreadMessages })}
                        </span>
                      </span>
                    )}
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
        <PageTitle className="area-title">{title}</PageTitle>
        <div className="area-body">{children}</div>
      </div>
      <ContactBlock />
    </>
  );
}

/** On a phone the row of tabs is wider than the screen: the current one is brought into sight, the page stays where it is. */
function showCurrent(list: HTMLElement | null): void {
  const current = list?.querySelector<HTMLElement>('[aria-current]');
  if (list == null || current == null) return;
  list.scrollLeft = current.offsetLeft - (list.clientWidth - current.offsetWidth) / 2;
}
