import { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { prerenderStatic } from '@apollo/client/react/ssr';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { parseBranding } from '@istanze/shared';
import type { Locale } from '@istanze/shared';
import { App } from './app/App';
import { htmlDocument } from './app/html-document';
import { OriginContext } from './app/origin';
import { HeadSinkContext, type PageHead } from './app/page-head';
import { writePageState } from './app/page-state';
import { findRoute, type PortalRoute } from './app/routes';
import { listFirstFonts, listPageScripts } from './app/route-assets';
import { createCache } from './graphql/cache';
import { createExecuteLink, type ExecuteBody } from './graphql/execute-link';
import { loadPageQueries } from './graphql/page-queries';
import { PageQueryContext } from './graphql/page-query-context';
import { serverRunner } from './graphql/server-runner';
import { en } from './i18n/en';
import { it } from './i18n/it';
import { createLocalization, LocalizationProvider } from './i18n/localization';
import { loadPersonalTexts, PersonalTextsProvider } from './i18n/personal-texts';
import { localeBase, splitLocale, withLocale } from './i18n/locale-path';
import { accessPath } from './session/access-path';
import { ClientSourceContext } from './session/session';
import { MoveSinkContext } from './ui/GoTo';

export interface RenderRequest {
  /** Path and query of the address. */
  readonly url: string;
  /** Scheme and host, without a slash at the end. */
  readonly origin: string;
  readonly cspNonce: string;
  /** Runs an operation in this process, as the visitor, who reads the language of the address. */
  readonly execute: (body: ExecuteBody, locale: Locale) => Promise<unknown>;
  readonly assets: {
    readonly js: readonly string[];
    readonly css: readonly string[];
    readonly preload: readonly string[];
  };
}

export interface RenderedPage {
  readonly status: number;
  readonly html: string;
  /** Where to send the browser instead; the html is then empty. */
  readonly redirect?: string;
}

const catalogues = { it, en };
const noClient = { get: () => Promise.reject(new Error('The server has no browser client')) };

/** Renders one page of the portal as a whole HTML document. Of pages that only the browser can draw it is a frame with their shape. */
export async function render(request: RenderRequest): Promise<RenderedPage> {
  const { locale, path } = splitLocale(request.url);
  const [pathname = '/'] = path.split(/[?#]/);
  const route = findRoute(pathname);
  const localization = createLocalization(locale, catalogues[locale]);
  const [texts] = await Promise.all([
    loadPersonalTexts(localization),
    loadPageQueries(),
    route.onServer ? route.page.preload() : undefined,
  ]);
  const results = new Map<string, unknown>();
  const heads: PageHead[] = [];
  const moves: string[] = [];
  const client = new ApolloClient({
    ssrMode: true,
    cache: createCache(),
    link: createExecuteLink((body) => request.execute(body, locale), results),
  });
  const { result } = await prerenderStatic({
    tree: (
      <ApolloProvider client={client}>
        <LocalizationProvider value={localization}>
          <PersonalTextsProvider value={texts}>
            <OriginContext value={request.origin}>
              <HeadSinkContext value={(head) => heads.push(head)}>
                <MoveSinkContext value={(to) => moves.push(to)}>
                  <ClientSourceContext value={noClient}>
                    <PageQueryContext value={serverRunner}>
                      <StaticRouter basename={localeBase(locale)} location={request.url}>
                        <App />
                      </StaticRouter>
                    </PageQueryContext>
                  </ClientSourceContext>
                </MoveSinkContext>
              </HeadSinkContext>
            </OriginContext>
          </PersonalTextsProvider>
        </LocalizationProvider>
      </ApolloProvider>
    ),
    renderFunction: renderToString,
  });
  const cache = route.personal && route.onServer ? client.extract() : undefined;
  client.stop();
  const shell = readShell(results);
  if (route.personal && !shell.citizen) {
    return { status: 302, html: '', redirect: withLocale(accessPath(path), locale) };
  }
  const move = moves.at(-1);
  if (move !== undefined) return { status: 302, html: '', redirect: withLocale(move, locale) };
  const head = {
    description: localization.t('home.intro'),
    ...(heads.at(-1) ?? { title: shell.tenantName }),
  };
  return {
    status: head.status ?? 200,
    html: toHtml({
      request,
      route,
      locale,
      path,
      head,
      body: result,
      state: writePageState(travelling(route, results), cache),
      shell,
    }),
  };
}

/** Personal pages read from the client's cache: beside it only the frame's own result goes along. */
function travelling(route: PortalRoute, results: ReadonlyMap<string, unknown>): ReadonlyMap<string, unknown> {
  return route.personal ? new Map([...results].filter(([key]) => key === 'Shell {}')) : results;
}

interface Shell {
  readonly citizen: boolean;
  readonly tenantName: string;
  readonly primary: string;
}

interface PageParts {
  readonly request: RenderRequest;
  readonly route: PortalRoute;
  readonly locale: Locale;
  readonly path: string;
  readonly head: PageHead;
  readonly body: string;
  readonly state: string;
  readonly shell: Shell;
}

function toHtml({ request, route, locale, path, head, body, state, shell }: PageParts): string {
  const own = listPageScripts([
    'src/take-over.tsx',
    `src/i18n/${locale}.ts`,
    route.source,
    ...(route.personal ? ['src/session/PersonalProviders.tsx', `src/i18n/personal/${locale}.ts`] : []),
  ]);
  const scripts = [...new Set([...request.assets.preload, ...own])].filter(
    (file) => !request.assets.js.includes(file),
  );
  // A personal page has many: they would come between the reader and what is drawn already.
  const [early, late] = route.personal ? [[], scripts] : [scripts, []];
  return htmlDocument({
    locale,
    head,
    body,
    state,
    primary: shell.primary,
    cspNonce: request.cspNonce,
    canonical: `${request.origin}${withLocale(path, locale)}`,
    alternates: {
      it: `${request.origin}${withLocale(path, 'it')}`,
      en: `${request.origin}${withLocale(path, 'en')}`,
    },
    assets: { ...request.assets, preload: [...listFirstFonts(), ...early], afterPaint: late },
  });
}

function readShell(results: ReadonlyMap<string, unknown>): Shell {
  const shell = results.get('Shell {}');
  const tenant = part(shell, 'tenant');
  const name = part(tenant, 'name');
  return {
    citizen: part(part(shell, 'me'), '__typename') === 'CitizenMe',
    tenantName: typeof name === 'string' ? name : '',
    primary: parseBranding(part(tenant, 'branding')).primary,
  };
}

function part(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined;
}
