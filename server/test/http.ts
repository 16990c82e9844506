import type { Server } from 'node:http';
import type { Express } from 'express';
import { apiHeaders, createHttpServer, TenantDirectory } from '../src/platform/http';
import { silentLogger } from '../src/platform/logger';
import { createMetrics } from '../src/platform/metrics';
import type { HttpConfig } from '../src/platform/config';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { World } from './world';

export interface TestAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly text: string;
}

export interface TestHttp {
  readonly config: HttpConfig;
  readonly server: Server;
  /** Sends one request; `host` chooses the municipality, redirects are not followed. */
  send(path: string, options?: TestRequest): Promise<TestAnswer>;
  close(): Promise<void>;
}

export interface TestRequest {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** The product's HTTP entry on a free port with the given doors behind it. */
export async function startTestHttp(
  world: World,
  mount: (app: Express) => void,
  protocol: HttpConfig['protocol'] = 'http',
): Promise<TestHttp> {
  const config: HttpConfig = { host: '127.0.0.1', port: 0, protocol, publicPort: null, trustedProxies: 0 };
  const directory = new TenantDirectory(world.asDispatcher, () => Date.now());
  const server = createHttpServer({
    http: config,
    logger: silentLogger,
    metrics: createMetrics(world.asDispatcher),
    findTenant: (host) => directory.find(host),
    readiness: () => Promise.resolve([]),
    graphql: (request, response) =>
      /\bbreaks\b/.test(request.url ?? '')
        ? Promise.reject(new Error('secret of the inside'))
        : Promise.resolve(void response.writeHead(200, [...apiHeaders(config)(request)]).end('{}')),
    mounts: [mount],
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    config,
    server,
    send: (path, options) => send(port, path, options ?? {}),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function send(port: number, path: string, options: TestRequest): Promise<TestAnswer> {
  return new Promise((resolve, reject) => {
    const headers = { host: options.host ?? 'localhost', ...options.headers };
    const sent = httpRequest(
      { port, path, method: options.method ?? 'GET', headers, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const body = Buffer.concat(chunks);
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body,
            text: body.toString('utf8'),
          });
        });
      },
    );
    sent.on('error', reject);
    sent.end(options.body);
  });
}

/** The cookies an answer sets, as the browser would send them back. */
export function cookiesOf(answer: TestAnswer): Readonly<Record<string, string>> {
  const pairs = (answer.headers['set-cookie'] ?? []).map((line) => (line.split(';')[0] ?? '').split('='));
  return Object.fromEntries(pairs.map(([name = '', ...value]) => [name, value.join('=')]));
}

export function cookieHeader(cookies: Readonly<Record<string, string>>): string {
  return Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');
}
