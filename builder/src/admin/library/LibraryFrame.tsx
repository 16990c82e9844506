import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../i18n/i18n';
import { useTitle } from '../../ui/use-title';
import { AdminOnly } from '../AdminOnly';
import '../admin.css';
import './library.css';

interface LibraryFrameProps {
  readonly title: string;
  readonly intro?: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The pages of the libraries: what services are composed from. */
export function LibraryFrame({ title, intro, actions, children }: LibraryFrameProps) {
  const t = useT();
  useTitle(title);
  return (
    <AdminOnly>
      <div className="page page-wide">
        <div className="page-head">
          <div>
            <h1>{title}</h1>
            {intro === undefined ? null : <p className="muted">{intro}</p>}
          </div>
          {actions}
        </div>
        <nav className="tab-list library-tabs" aria-label={t('library.tabs')}>
          <NavLink className="tab" to="/libreria" end>
            {t('library.tab.matrix')}
          </NavLink>
          <NavLink className="tab" to="/libreria/sezioni">
            {t('library.tab.sections')}
          </NavLink>
        </nav>
        {children}
      </div>
    </AdminOnly>
  );
}
