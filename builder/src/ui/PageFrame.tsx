import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { Icon } from './Icon';
import { useTitle } from './use-title';

export interface PageTabs {
  readonly label: string;
  readonly links: readonly { readonly to: string; readonly name: string }[];
  /** Pages below a tab's own address belong to it too. */
  readonly deep?: boolean;
}

interface PageFrameProps {
  readonly title: string;
  readonly intro?: string;
  /** What can be begun from here, beside the title. */
  readonly actions?: ReactNode;
  /** The page above this one. */
  readonly above?: { readonly to: string; readonly name: string };
  readonly tabs?: PageTabs;
  readonly wide?: boolean;
  /** Name of the page's own styles. */
  readonly className?: string;
  readonly children: ReactNode;
}

/** A page of the back office: where it stands, its title, what it is about, what can be begun. */
export function PageFrame(props: PageFrameProps) {
  const { title, intro, actions, above, tabs, wide = false, className = '', children } = props;
  useTitle(title);
  return (
    <div className={`page ${wide ? 'page-wide' : ''} ${className}`}>
      {above === undefined ? null : (
        <p className="crumb small">
          <Link to={above.to}>{above.name}</Link>
          <Icon name="chevronRight" size="small" />
        </p>
      )}
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {intro === undefined ? null : <p className="muted page-intro">{intro}</p>}
        </div>
        {actions}
      </div>
      {tabs === undefined ? null : (
        <nav className="tab-list page-tabs" aria-label={tabs.label}>
          {tabs.links.map(({ to, name }, at) => (
            <NavLink key={to} className="tab" to={to} end={tabs.deep !== true || at === 0}>
              {name}
            </NavLink>
          ))}
        </nav>
      )}
      {children}
    </div>
  );
}
