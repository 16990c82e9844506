import type { Express } from 'express';
import { LOGO_FOLDER, type StoredLogo } from '../domain/tenants';
import { factsOf } from '../platform/http';

const YEAR_SECONDS = 31_536_000;

/** `GET /aspetto/DIGEST.svg`: the municipality's coat of arms, the same for ever. Opened by itself it may load and run nothing. */
export function mountLogoDoor(
  app: Express,
  readLogo: (tenantId: string, file: string) => Promise<StoredLogo | undefined>,
): void {
  app.get(`${LOGO_FOLDER}:file`, async (request, response, next) => {
    const { tenantId = '' } = factsOf(request);
    const logo = await readLogo(tenantId, request.params.file);
    if (logo === undefined) return next();
    response.setHeader('Content-Type', logo.mediaType);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', `public, max-age=${YEAR_SECONDS}, immutable`);
    response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.end(logo.content);
  });
}
