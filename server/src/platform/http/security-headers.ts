import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet, { type HelmetOptions } from 'helmet';
import type { HttpConfig } from '../config';
import { factsOf } from './request-facts';

const PERMISSIONS =
  'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(self), gyroscope=(), microphone=(), midi=(), payment=(), usb=()';

export type ProtectPage = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;

/**
 * Content Security Policy without unsafe-inline and unsafe-eval, and the usual hardening. HSTS and upgrading belong to
 * https: on the plain http demo they would make the site unreachable.
 */
export function securityHeaders(http: HttpConfig): ProtectPage {
  const protect = harden(http, pagePolicy(http));
  return (request, response, next) => {
    response.setHeader('X-Request-Id', factsOf(request).correlationId);
    response.setHeader('Permissions-Policy', PERMISSIONS);
    protect(request, response, (error?: unknown) => {
      if (isTrial(request)) response.setHeader('X-Frame-Options', 'SAMEORIGIN');
      next(error);
    });
  };
}

/**
 * The same for answers that are no page and load nothing: names and values in turn, as `writeHead` takes them. But for the
 * id of the request they never change, and are asked for once instead of at every request.
 */
export function apiHeaders(http: HttpConfig): (request: IncomingMessage) => readonly string[] {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  harden(http, { defaultSrc: ["'none'"], frameAncestors: ["'none'"] })(request, response, (error) => {
    if (error !== undefined) throw error;
  });
  const always = Object.entries(response.getHeaders()).flatMap(([name, value]) => [name, String(value)]);
  return (asking) => ['x-request-id', factsOf(asking).correlationId, ...always];
}

type Directives = NonNullable<
  Exclude<NonNullable<HelmetOptions['contentSecurityPolicy']>, boolean>['directives']
>;

function pagePolicy(http: HttpConfig): Directives {
  return {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", (request) => `'nonce-${factsOf(request).nonce}'`],
    styleSrc: ["'self'", (request) => `'nonce-${factsOf(request).nonce}'`],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: [(request) => (isTrial(request) ? "'self'" : "'none'")],
    ...(http.protocol === 'https' ? { upgradeInsecureRequests: [] } : {}),
  };
}

function harden({ protocol }: HttpConfig, directives: Directives): ProtectPage {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives },
    strictTransportSecurity: protocol === 'https' ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
}

/** The back office tries a new look on a page of the portal in a frame; there no link or button of it does anything. */
function isTrial(request: IncomingMessage): boolean {
  return /^\/(?!backoffice)[^?]*\?anteprima$/.test(request.url ?? '');
}
