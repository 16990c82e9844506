import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useT } from '../../i18n/i18n';
import { useTitle } from '../../ui/use-title';
import { AdminOnly } from '../AdminOnly';
import '../admin.css';
import './people.css';

interface PeopleFrameProps {
  readonly title: string;
  readonly intro: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

const TABS = [
  { to: '/persone', name: 'people.tab.people' },
  { to: '/persone/uffici', name: 'people.tab.offices' },
  { to: '/persone/autorizzazioni', name: 'people.tab.authorizations' },
] as const;

/** Who works for the municipality, in which offices, and what they may do. */
export function PeopleFrame({ title, intro, actions, children }: PeopleFrameProps) {
  const t = useT();
  useTitle(title);
  return (
    <AdminOnly>
      <div className="page page-wide">
        <div className="page-head">
          <div>
            <h1>{title}</h1>
            <p className="muted people-intro">{intro}</p>
          </div>
          {actions}
        </div>
        <nav className="tab-list people-tabs" aria-label={t('people.tabs')}>
          {TABS.map(({ to, name }) => (
            <NavLink key={to} className="tab" to={to} end>
              {t(name)}
            </NavLink>
          ))}
        </nav>
        {children}
      </div>
    </AdminOnly>
  );
}
