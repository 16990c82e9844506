import type { ReactNode } from 'react';
import type { Branding } from '@istanze/shared';
import { CenterHeader } from './CenterHeader';
import { MainNavigation } from './MainNavigation';
import { SlimHeader } from './SlimHeader';

export function Header({ branding }: { readonly branding: Branding }): ReactNode {
  return (
    <header className="it-header-wrapper">
      <SlimHeader branding={branding} />
      <div className="it-nav-wrapper">
        <CenterHeader branding={branding} />
        <MainNavigation branding={branding} />
      </div>
    </header>
  );
}
