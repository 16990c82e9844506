import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import type { Branding, MenuKey } from '@istanze/shared';
import { useT } from '../i18n/localization';
import { Icon } from '../ui/Icon';
import { PortalLink } from '../ui/PortalLink';

/** The menu of the municipality's site: open on wide screens, behind one button on narrow ones. */
export function MainNavigation({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const [open, setOpen] = useState(false);
  const toggler = useRef<HTMLButtonElement>(null);
  const { pathname } = useLocation();
  const closer = useRef<HTMLButtonElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (open) closer.current?.focus();
  }, [open]);
  const close = (): void => {
    setOpen(false);
    toggler.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
  };
  return (
    <div className="it-header-navbar-wrapper">
      <div className="container">
        <nav
          className="navbar navbar-expand-lg has-megamenu"
          aria-label={t('nav.main')}
          onKeyDown={onKeyDown}
        >
          <button
            ref={toggler}
            className="custom-navbar-toggler"
            type="button"
            aria-controls="main-menu"
            aria-expanded={open}
            aria-label={t('nav.open')}
            onClick={() => setOpen(!open)}
          >
            <Icon name="burger" />
          </button>
          <div className={open ? 'navbar-collapsable expanded' : 'navbar-collapsable'} id="main-menu">
            <div className="overlay" onClick={close} />
            <div className="close-div">
              <button ref={closer} className="btn close-menu" type="button" onClick={close}>
                <span className="visually-hidden">{t('nav.close')}</span>
                <Icon name="close-big" />
              </button>
            </div>
            <div className="menu-wrapper">
              <MainLinks branding={branding} />
              <TopicLinks branding={branding} />
            </div>
          </div>
        </nav>
      </div>
    </div>
  );
}

function MainLinks({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { pathname } = useLocation();
  const inServices = pathname.startsWith('/servizi');
  const { headerLinks, menu } = branding;
  const words = (key: MenuKey): string => (menu[key] === '' ? t(`nav.${key}`) : menu[key]);
  return (
    <ul className="navbar-nav" data-element="main-navigation">
      <li className="nav-item">
        <a className="nav-link" href={headerLinks.management} data-element="management">
          <span>{words('management')}</span>
        </a>
      </li>
      <li className="nav-item">
        <a className="nav-link" href={headerLinks.news} data-element="news">
          <span>{words('news')}</span>
        </a>
      </li>
      <li className="nav-item">
        <PortalLink
          className={inServices ? 'nav-link active' : 'nav-link'}
          to={headerLinks.services}
          data-element="all-services"
          {...(inServices ? { 'aria-current': true } : {})}
        >
          <span>{words('services')}</span>
        </PortalLink>
      </li>
      <li className="nav-item">
        <a className="nav-link" href={headerLinks.live} data-element="live">
          <span>{words('live')}</span>
        </a>
      </li>
    </ul>
  );
}

function TopicLinks({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { topics, allTopics } = branding.headerLinks;
  return (
    <ul className="navbar-nav navbar-secondary" aria-label={t('nav.topics')}>
      {topics.slice(0, 3).map((topic) => (
        <li className="nav-item" key={topic.label}>
          <a className="nav-link" href={topic.url} data-element="topic-element">
            {topic.label}
          </a>
        </li>
      ))}
      <li className="nav-item">
        <a className="nav-link" href={allTopics} data-element="all-topics">
          <span className="fw-bold">{t('nav.allTopics')}</span>
        </a>
      </li>
    </ul>
  );
}
