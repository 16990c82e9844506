import { Outlet } from 'react-router';
import { SessionGate } from '../session/SessionGate';
import { ShortcutHelpProvider } from './shortcut-help';

/** Around every page: who is working, and the help on the keys. */
export function Root() {
  return (
    <SessionGate>
      <ShortcutHelpProvider>
        <Outlet />
      </ShortcutHelpProvider>
    </SessionGate>
  );
}
