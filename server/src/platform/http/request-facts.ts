import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Locale } from '@istanze/shared';
import { publicOrigin, type HttpConfig } from '../config';

/** What is known of every request before anything looks at it. */
export interface RequestFacts {
  readonly correlationId: string;
  readonly host: string;
  /** Undefined when no municipality answers at this host. */
  readonly tenantId: string | undefined;
  readonly origin: string;
  readonly locale: Locale;
  /** For the one script that a page carries inside itself. */
  readonly nonce: string;
  /** A mark of the visitor's address, the same while this process runs: what is counted by it cannot be led back to anybody. */
  readonly connection: string;
}

const facts = new WeakMap<IncomingMessage, RequestFacts>();

/** The facts of a request that came through `createHttpServer`; a WebSocket handshake has them too. */
export function factsOf(request: IncomingMessage): RequestFacts {
  const found = facts.get(request);
  if (found === undefined) throw new Error('A request that did not come through the entry');
  return found;
}

export async function gatherFacts(
  request: IncomingMessage,
  http: HttpConfig,
  findTenant: (host: string) => Promise<string | undefined>,
): Promise<RequestFacts> {
  const host = readHost(request);
  let nonce: string | undefined;
  const gathered: RequestFacts = {
    correlationId: readCorrelation(request),
    host,
    tenantId: await findTenant(host),
    origin: publicOrigin(http, host),
    locale: readLocale(request),
    get nonce() {
      return (nonce ??= randomBytes(16).toString('base64'));
    },
    get connection() {
      return markConnection(request, http.trustedProxies);
    },
  };
  facts.set(request, gathered);
  return gathered;
}

const connectionKey = randomBytes(32);

/** Of the chain of addresses only what our own proxies wrote counts: the rest is the visitor's word. */
function markConnection(request: IncomingMessage, trustedProxies: number): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const chain = [...forwarded.split(',').map((one) => one.trim()), request.socket.remoteAddress ?? ''].filter(
    (one) => one !== '',
  );
  const address = chain[Math.max(0, chain.length - 1 - trustedProxies)] ?? '';
  return createHmac('sha256', connectionKey).update(address).digest('base64url');
}

function readHost(request: IncomingMessage): string {
  const host = (request.headers.host ?? '').toLowerCase().replace(/:\d+$/, '');
  return /^[a-z0-9.-]{1,253}$/.test(host) ? host : '';
}

function readCorrelation(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** The language of the address (`/en/…`), else the person's choice (`x-locale`, cookie `locale`), else what the browser prefers. */
function readLocale(request: IncomingMessage): Locale {
  if (/^\/en(?:[/?#]|$)/.test(request.url ?? '')) return 'en';
  const chosen =
    request.headers['x-locale'] ?? /(?:^|;\s*)locale=(it|en)\b/.exec(request.headers.cookie ?? '')?.[1];
  if (chosen === 'it' || chosen === 'en') return chosen;
  const first = /\b(it|en)\b/.exec((request.headers['accept-language'] ?? '').toLowerCase())?.[1];
  return first === 'en' ? 'en' : 'it';
}
