import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { fail, ok, type Result } from '@istanze/shared';
import type { Cookies } from './cookies';
import { isRealm, type Realm, type Session, type SessionRefusal } from './session';
import type { Sessions } from './sessions';

export interface Credentials {
  /** From `Authorization: Bearer`. */
  readonly bearer: string | undefined;
  readonly cookie: string | undefined;
  readonly csrf: string | undefined;
  readonly realm: Realm;
}

/** What a request says about who sends it. The realm is that of `x-realm`, or of `?realm=` where no header can be set; without both it is the citizen's. */
export function readCredentials(request: IncomingMessage, cookies: Cookies): Credentials {
  const realm = readRealm(request);
  return {
    bearer: /^Bearer ([\w.-]+)$/.exec(request.headers.authorization ?? '')?.[1],
    cookie: cookies.read(request, realm),
    csrf: header(request, 'x-csrf'),
    realm,
  };
}

function readRealm(request: IncomingMessage): Realm {
  const named =
    header(request, 'x-realm') ?? new URL(request.url ?? '/', 'http://localhost').searchParams.get('realm');
  return isRealm(named) ? named : 'citizen';
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

const HARMLESS = new Set(['GET', 'HEAD']);

/**
 * The session of a request: null when it carries none. A cookie counts for what changes something only together with the
 * `x-csrf` value of its session; a bearer token needs none, because no browser sends it by itself.
 */
export async function authenticate(
  sessions: Sessions,
  credentials: Credentials,
  tenantId: string,
  method: string,
): Promise<Result<Session | null, SessionRefusal>> {
  if (credentials.bearer !== undefined) return sessions.check(credentials.bearer, tenantId, null);
  if (credentials.cookie === undefined) return ok(null);
  const session = await sessions.check(credentials.cookie, tenantId, credentials.realm);
  if (!session.ok || HARMLESS.has(method)) return session;
  return sameText(credentials.csrf ?? '', sessions.csrfToken(session.value.id)) ? session : fail('csrf');
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
