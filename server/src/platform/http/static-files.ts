import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Express, NextFunction, Request, Response } from 'express';
import { serveFolder } from './served-folder';

const FOR_EVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

/** The portal's built files: names carry a hash of their content, so browsers keep them for a year. Brotli and gzip come from the build. */
export function mountPortalAssets(app: Express, clientDir: string): void {
  if (!existsSync(clientDir)) return;
  app.use('/assets', serveFolder({ folder: join(clientDir, 'assets'), cacheControl: FOR_EVER }), missing);
  app.use(serveFolder({ folder: clientDir, cacheControl: AN_HOUR }));
}

/** The back office: one page whose addresses the browser itself resolves. */
export function mountBackOffice(app: Express, dir: string): void {
  if (!existsSync(dir)) return;
  app.use(
    '/backoffice/assets',
    serveFolder({ folder: join(dir, 'assets'), cacheControl: FOR_EVER }),
    missing,
  );
  app.use('/backoffice', serveFolder({ folder: dir, cacheControl: 'no-cache', page: '/index.html' }));
}

/** An asset that is not there is a plain 404, never a page: the browser would run it as a script. */
function missing(_request: Request, response: Response, _next: NextFunction): void {
  response.status(404).type('txt').end();
}
