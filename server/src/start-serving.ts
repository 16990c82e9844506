import type { Server } from 'node:http';
import { join } from 'node:path';
import { authRouter, SessionKeys } from './auth';
import type { Platform, Product } from './composition';
import { filesRouter } from './files';
import type { Config } from './platform/config';
import type { Database } from './platform/database';
import {
  createHttpServer,
  loadPageRenderer,
  mountBackOffice,
  mountPages,
  mountPortalAssets,
  readPageAssets,
  TenantDirectory,
} from './platform/http';

/** Puts the product behind its doors; answers the port it listens on. */
export async function startServing(
  platform: Platform,
  database: Database,
  product: Product,
  stops: (() => Promise<void>)[],
): Promise<number> {
  const { config, sessions, cookies, clock, logger, withTenant } = platform;
  const directory = new TenantDirectory(platform.asDispatcher, () => Date.now());
  const keys = SessionKeys.fromFile(config.sessionKeysFile);
  const portal = join(config.rootDir, 'portal', 'dist');
  const client = join(portal, 'client');
  const renderer = await loadPageRenderer(portal);
  const files = { files: product.files, mayRead: product.mayReadFile, scans: product.virusScanner !== null };
  const server = createHttpServer({
    http: config.http,
    logger,
    metrics: platform.metrics,
    findTenant: (host) => directory.find(host),
    readiness: () => findWhatIsMissing(database, renderer !== undefined),
    graphql: (request, response) => product.graphql.handle(request, response),
    mounts: [
      (app) => app.use(authRouter({ ...product, http: config.http, sessions, keys, cookies, clock, logger })),
      (app) =>
        app.use(
          filesRouter({
            ...files,
            sessions,
            cookies,
            clock,
            withTenant,
            limitBytes: config.uploadLimitBytes,
          }),
        ),
      (app) => product.mountDoors?.(app),
      (app) => mountBackOffice(app, join(config.rootDir, 'builder', 'dist')),
      (app) => mountPortalAssets(app, client),
      (app) => {
        if (renderer === undefined) return;
        mountPages(app, {
          renderer,
          assets: readPageAssets(client),
          execute: (request, body, locale) => product.graphql.execute(request, body, locale),
        });
      },
    ],
  });
  const detach = product.graphql.attach(server);
  const port = await listen(server, config);
  stops.push(async () => {
    await detach();
    await close(server);
  });
  return port;
}

async function findWhatIsMissing(database: Database, pagesBuilt: boolean): Promise<readonly string[]> {
  const answers = await database.ping().then(
    () => true,
    () => false,
  );
  return [...(answers ? [] : ['database']), ...(pagesBuilt ? [] : ['portal build'])];
}

function listen(server: Server, config: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.http.port, config.http.host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : config.http.port);
    });
  });
}

const GRACE_MS = 5000;

/** Lets running answers end, and cuts those that take longer than the grace. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
