import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { HttpConfig } from '../config';
import { describeError, logOfFigures, withCorrelation, type Logger } from '../logger';
import type { Metrics } from '../metrics';
import { operationsRouter, type Readiness } from './operations-router';
import { PLAIN_PAGE_CSS, sendPlainPage } from './plain-page';
import { factsOf, gatherFacts } from './request-facts';
import { type ProtectPage, securityHeaders } from './security-headers';

export interface HttpServerSettings {
  readonly http: HttpConfig;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly findTenant: (host: string) => Promise<string | undefined>;
  readonly readiness: Readiness;
  /** Answers everything below `/graphql`, without Express in between. */
  readonly graphql: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** The other doors, in order; each adds its routes. */
  readonly mounts: readonly ((app: Express) => void)[];
}

interface ServedSettings extends HttpServerSettings {
  readonly requestLog: Logger;
  /** Puts the headers of a page on an answer; those of the API are written by its own door, all at once. */
  readonly protectPage: ProtectPage;
}

/** The one entry of the product: facts and headers for every request, then the door it knocks at. */
export function createHttpServer(given: HttpServerSettings): Server {
  const protectPage = securityHeaders(given.http);
  const settings = { ...given, requestLog: logOfFigures(given.logger), protectPage };
  const app = createApp(settings);
  const server = createServer(
    { requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 10_000 },
    (request, response) => {
      receive(settings, request, response, (error) => {
        if (error !== undefined) fail(settings, request, response, error);
        else if (isGraphql(request)) void answerGraphql(settings, request, response);
        else protectPage(request, response, () => app(request, response));
      });
    },
  );
  return gatherBeforeUpgrade(server, settings);
}

function receive(
  settings: ServedSettings,
  request: IncomingMessage,
  response: ServerResponse,
  next: (error?: unknown) => void,
): void {
  const started = process.hrtime.bigint();
  gatherFacts(request, settings.http, settings.findTenant).then(
    (facts) => {
      response.once('close', () => record(settings, request, response, started));
      withCorrelation(facts.correlationId, () => next());
    },
    (error: unknown) => next(error),
  );
}

function record(
  settings: ServedSettings,
  request: IncomingMessage,
  response: ServerResponse,
  started: bigint,
): void {
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const facts = factsOf(request);
  const route = routeOf(request);
  const method = request.method ?? 'GET';
  settings.metrics.observeHttp(route, method, response.statusCode, seconds);
  const line = {
    method,
    route,
    status: response.statusCode,
    ms: Math.round(seconds * 1000),
    tenantId: facts.tenantId,
  };
  withCorrelation(facts.correlationId, () => settings.requestLog.info(line, 'request'));
}

const ROUTES = new Set([
  'graphql',
  'auth',
  'files',
  'exports',
  'assets',
  'backoffice',
  'healthz',
  'readyz',
  'metrics',
  'payments',
  'verify',
]);

/** The first part of the path where it is one of ours, so that neither labels nor logs grow with what visitors invent. */
function routeOf(request: IncomingMessage): string {
  const first = /^\/([a-z]+)/.exec(request.url ?? '')?.[1] ?? '';
  return ROUTES.has(first) ? `/${first}` : 'page';
}

function isGraphql(request: IncomingMessage): boolean {
  return /^\/graphql(?:[?#]|$)/.test(request.url ?? '');
}

async function answerGraphql(
  settings: ServedSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    if (factsOf(request).tenantId !== undefined) await settings.graphql(request, response);
    else settings.protectPage(request, response, () => sendUnknownSite(request, response));
  } catch (error) {
    const answer = (): void => fail(settings, request, response, error);
    if (response.headersSent) answer();
    else settings.protectPage(request, response, answer);
  }
}

function createApp(settings: ServedSettings): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', settings.http.trustedProxies);
  app.use(operationsRouter(settings.readiness, settings.metrics));
  app.get('/plain-page.css', (_request, response) => {
    response.type('css').setHeader('Cache-Control', 'public, max-age=3600').end(PLAIN_PAGE_CSS);
  });
  app.use((request, response, next) => {
    if (factsOf(request).tenantId === undefined) sendUnknownSite(request, response);
    else next();
  });
  for (const mount of settings.mounts) mount(app);
  app.use((request, response) => {
    const { locale } = factsOf(request);
    sendPlainPage(response, {
      status: 404,
      title: 'site.missing.title',
      text: 'site.missing.text',
      locale,
      links: HOME,
    });
  });
  const onError: ErrorRequestHandler = (error, request, response, _next) =>
    fail(settings, request, response, error);
  app.use(onError);
  return app;
}

const HOME = [{ href: '/', label: 'login.home' }] as const;

function sendUnknownSite(request: IncomingMessage, response: ServerResponse): void {
  const { locale } = factsOf(request);
  sendPlainPage(response, { status: 404, title: 'site.unknown.title', text: 'site.unknown.text', locale });
}

/** Nothing of the inside is shown: the reference leads to the log. */
function fail(
  settings: ServedSettings,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  const badRequest = statusOf(error);
  if (badRequest === undefined)
    settings.logger.error({ error: describeError(error), route: routeOf(request) }, 'request failed');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const reference = response.getHeader('X-Request-Id');
  sendPlainPage(response, {
    status: badRequest ?? 500,
    title: 'site.error.title',
    text: 'site.error.text',
    locale: 'it',
    ...(typeof reference === 'string' ? { reference } : {}),
  });
}

/** Express and its readers put a 4xx status on what the client did wrong. */
function statusOf(error: unknown): number | undefined {
  const status: unknown =
    typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : undefined;
}

/** A WebSocket handshake gets its facts before anybody hears of it; at an unknown site it is closed. */
function gatherBeforeUpgrade(server: Server, settings: ServedSettings): Server {
  const emit = server.emit.bind(server);
  server.emit = (event: string, ...values: unknown[]) => {
    const [request, socket] = values;
    if (event !== 'upgrade' || !isRequest(request)) return emit(event, ...values);
    gatherFacts(request, settings.http, settings.findTenant).then(
      (facts) => (facts.tenantId === undefined ? close(socket) : emit(event, ...values)),
      () => close(socket),
    );
    return true;
  };
  return server;
}

function isRequest(value: unknown): value is IncomingMessage {
  return typeof value === 'object' && value !== null && 'headers' in value && 'url' in value;
}

function close(socket: unknown): void {
  if (
    typeof socket === 'object' &&
    socket !== null &&
    'destroy' in socket &&
    typeof socket.destroy === 'function'
  )
    socket.destroy();
}
