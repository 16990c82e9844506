import { startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { version } from 'bootstrap-italia/package.json';
import type { Locale } from '@istanze/shared';
import { App } from './app/App';
import { OriginContext } from './app/origin';
import { readPageState } from './app/page-state';
import { findRoute } from './app/routes';
import { createBrowserRunner } from './graphql/browser-runner';
import { createClientSource } from './graphql/client-source';
import { PageQueryContext } from './graphql/page-query-context';
import { createLocalization, LocalizationProvider } from './i18n/localization';
import { localeBase, splitLocale } from './i18n/locale-path';
import { loadPersonalTexts } from './i18n/personal-texts';
import { ClientSourceContext } from './session/session';
import { createSessionLost } from './session/session-lost';
import { SessionLostContext } from './session/SessionLostNotice';

declare global {
  interface Window {
    /** Read by the national checks of municipal sites. */
    BOOTSTRAP_ITALIA_VERSION?: string;
  }
}

async function loadCatalogue(locale: Locale) {
  return locale === 'it' ? (await import('./i18n/it')).it : (await import('./i18n/en')).en;
}

/** Takes over the page that the server has sent. */
export async function takeOver(root: HTMLElement): Promise<void> {
  window.BOOTSTRAP_ITALIA_VERSION = version;
  const { locale, path } = splitLocale(window.location.pathname);
  const state = readPageState(document.getElementById('page-state')?.textContent ?? '');
  const route = findRoute(path);
  const [catalogue] = await Promise.all([loadCatalogue(locale), route.page.preload()]);
  const lost = createSessionLost();
  const clients = createClientSource({
    locale,
    csrfToken: () => state.csrfToken,
    cache: state.cache,
    onSessionLost: () => lost.raise(),
  });
  const localization = createLocalization(locale, catalogue);
  // What the gate of personal pages waits for, asked for before it is reached.
  if (route.personal) void Promise.allSettled([clients.get(), loadPersonalTexts(localization)]);
  const page = (
    <LocalizationProvider value={localization}>
      <OriginContext value={window.location.origin}>
        <SessionLostContext value={lost}>
          <ClientSourceContext value={clients}>
            <PageQueryContext value={createBrowserRunner(state.results, clients)}>
              <BrowserRouter basename={localeBase(locale)}>
                <App />
              </BrowserRouter>
            </PageQueryContext>
          </ClientSourceContext>
        </SessionLostContext>
      </OriginContext>
    </LocalizationProvider>
  );
  // In slices: who touches the page meanwhile is answered.
  startTransition(() => void hydrateRoot(root, page));
}
