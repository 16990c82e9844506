import { Router } from 'express';
import type { Metrics } from '../metrics';

/** Names what is not ready; empty when everything is. */
export type Readiness = () => Promise<readonly string[]>;

/** Addresses for whoever runs the installation: live, ready, figures. */
export function operationsRouter(readiness: Readiness, metrics: Metrics): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'live' });
  });
  router.get('/readyz', async (_request, response) => {
    const missing = await readiness();
    response
      .status(missing.length === 0 ? 200 : 503)
      .json({ status: missing.length === 0 ? 'ready' : 'waiting', missing });
  });
  router.get('/metrics', async (request, response, next) => {
    if (!isLocal(request.socket.remoteAddress) || request.headers['x-forwarded-for'] !== undefined)
      return next();
    const { contentType, text } = await metrics.read();
    response.setHeader('Content-Type', contentType).end(text);
  });
  return router;
}

/** The figures are for a Prometheus beside the product or behind the same private network, not for visitors. */
function isLocal(address: string | undefined): boolean {
  const plain = (address ?? '').replace(/^::ffff:/, '');
  return (
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(plain) ||
    plain === '::1' ||
    /^f[cd]/.test(plain)
  );
}
