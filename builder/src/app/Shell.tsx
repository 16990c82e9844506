import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { useT } from '../i18n/i18n';
import { ExpiredBanner } from '../session/ExpiredBanner';
import { Rail } from './Rail';
import { SEARCH_INPUT_ID } from './SearchBox';
import { useShortcuts } from './shortcuts';
import { TopBar } from './TopBar';
import './shell.css';

function focusSearch(): void {
  document.getElementById(SEARCH_INPUT_ID)?.focus();
}

/** What every screen stands in. */
export function Shell() {
  const t = useT();
  useShortcuts(useMemo(() => ({ '/': focusSearch }), []));
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Rail />
      <TopBar />
      <main id="content" className="content" tabIndex={-1}>
        <ExpiredBanner />
        <Outlet />
      </main>
    </div>
  );
}
