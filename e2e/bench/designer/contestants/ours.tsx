import '../../../../builder/src/ui/fonts.css';
import '../../../../builder/src/ui/tokens.css';
import '../../../../builder/src/ui/base.css';
import '../../../../builder/src/ui/controls.css';
import '../../../../builder/src/ui/overlays.css';
import { ApolloProvider } from '@apollo/client/react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, Outlet, RouterProvider } from 'react-router';
import { ShortcutHelpProvider } from '../../../../builder/src/app/shortcut-help';
import { FormDesigner } from '../../../../builder/src/form-designer/FormDesigner';
import { LanguageProvider } from '../../../../builder/src/i18n/i18n';
import { NotificationProvider } from '../../../../builder/src/ui/notify';
import { toDefinition } from '../../our-form.mjs';
import { enterDesigner, press } from '../contestant';
import { clientFor } from '../our-client';
import { OUR_PLACE } from '../our-place';

/** The page of the designer as it is shipped, whole, with a client that keeps the form in memory; only the frame around it is missing. */
enterDesigner({
  open(root, form) {
    const router = createMemoryRouter([
      {
        element: (
          <ShortcutHelpProvider>
            <div style={{ height: '100vh' }}>
              <Outlet context={OUR_PLACE} />
            </div>
          </ShortcutHelpProvider>
        ),
        children: [{ path: '/', Component: FormDesigner }],
      },
    ]);
    createRoot(root).render(
      <LanguageProvider>
        <ApolloProvider client={clientFor(toDefinition(form))}>
          <NotificationProvider>
            <RouterProvider router={router} />
          </NotificationProvider>
        </ApolloProvider>
      </LanguageProvider>,
    );
  },
  row: rowOf,
  remove(key) {
    const row = rowOf(key);
    row?.click();
    if (row !== null) press(row, 'Delete');
  },
  undo: () => press(document.body, 'z', { ctrl: true }),
  redo: () => press(document.body, 'z', { ctrl: true, shift: true }),
  dragged: '.drag-shape',
});

function rowOf(key: string): HTMLElement | null {
  return document.getElementById(`canvas-${key}`);
}
