import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, Request, Response, NextFunction } from 'express';
import sirv from 'sirv';

const YEAR_SECONDS = 31_536_000;

/** The portal's built files: names carry a hash of their content, so browsers keep them for a year. Brotli and gzip come from the build. */
export function mountPortalAssets(app: Express, clientDir: string): void {
  if (!existsSync(clientDir)) return;
  const immutable = sirv(join(clientDir, 'assets'), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: YEAR_SECONDS,
    etag: true,
  });
  app.use('/assets', immutable, missing);
  app.use(
    sirv(clientDir, { brotli: true, gzip: true, maxAge: 3600, etag: true, dotfiles: false, extensions: [] }),
  );
}

/** The back office: one page whose addresses the browser itself resolves. */
export function mountBackOffice(app: Express, dir: string): void {
  if (!existsSync(dir)) return;
  const immutable = sirv(join(dir, 'assets'), {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: YEAR_SECONDS,
    etag: true,
  });
  app.use('/backoffice/assets', immutable, missing);
  const page = sirv(dir, { brotli: true, gzip: true, single: true, etag: true, setHeaders: noCache });
  app.use('/backoffice', page);
}

function noCache(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}

/** An asset that is not there is a plain 404, never a page: the browser would run it as a script. */
function missing(_request: Request, response: Response, _next: NextFunction): void {
  response.status(404).type('txt').end();
}
