import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../i18n/localization';

export interface Crumb {
  readonly label: string;
  /** Missing on the page itself. */
  readonly to?: string;
}

/** Where this page stands, from the home page down. */
export function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  const t = useT();
  const all = [{ label: t('crumb.home'), to: '/' }, ...crumbs];
  return (
    <nav className="breadcrumb-container" aria-label={t('crumb.label')}>
      <ol className="breadcrumb" data-element="breadcrumb">
        {all.map((crumb, index) => (
          <li
            key={crumb.label}
            className={index === all.length - 1 ? 'breadcrumb-item active' : 'breadcrumb-item'}
            {...(index === all.length - 1 ? { 'aria-current': 'page' } : {})}
          >
            {crumb.to === undefined ? crumb.label : <Link to={crumb.to}>{crumb.label}</Link>}
            {index < all.length - 1 && (
              <span className="separator" aria-hidden="true">
                /
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
