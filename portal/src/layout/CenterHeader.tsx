import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Branding } from '@istanze/shared';
import { useT } from '../i18n/localization';
import { useSession } from '../session/session';
import { Icon } from '../ui/Icon';

export function CenterHeader({ branding }: { readonly branding: Branding }): ReactNode {
  const t = useT();
  const { tenant } = useSession();
  return (
    <div className="it-header-center-wrapper">
      <div className="container">
        <div className="it-header-center-content-wrapper">
          <div className="it-brand-wrapper">
            <Link to="/">
              {branding.logo === null ? (
                <Icon name="pa" />
              ) : (
                <img className="icon" src={branding.logo} alt="" width="82" height="82" />
              )}
              <div className="it-brand-text">
                <div className="it-brand-title">{tenant.name}</div>
                <div className="it-brand-tagline d-none d-md-block">
                  {branding.tagline === '' ? t('header.tagline') : branding.tagline}
                </div>
              </div>
            </Link>
          </div>
          <div className="it-right-zone">
            <div className="it-search-wrapper">
              <span className="d-none d-md-block">{t('header.search')}</span>
              <Link className="search-link" to="/servizi#cerca" aria-label={t('header.searchServices')}>
                <Icon name="search" />
              </Link>
            </div>
          </div>
        </div>
      </div>
    </div>
  );
}
