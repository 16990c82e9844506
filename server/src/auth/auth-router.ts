import { Router, urlencoded, type Request, type Response } from 'express';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { HttpConfig } from '../platform/config';
import { factsOf } from '../platform/http/request-facts';
import { sendPlainPage } from '../platform/http/plain-page';
import type { Logger } from '../platform/logger';
import type { Clock } from '../ports/outside/clock';
import {
  IdentityProviderUnavailable,
  type Identity,
  type IdentityProvider,
  type LoginFailure,
} from '../ports/outside/identity-provider';
import { authenticate, readCredentials } from './authenticate';
import { type Cookies } from './cookies';
import { ATTEMPT_SECONDS, openLogin, sealLogin, type PendingLogin } from './login-attempt';
import { parseReturnTo } from './return-to';
import { isRealm, REALMS, type Realm } from './session';
import type { SessionKeys } from './session-keys';
import type { Sessions } from './sessions';

/** What the municipality makes of somebody who proved who they are. */
export type IdentityDecision =
  { readonly ok: true; readonly subjectId: string } | { readonly ok: false; readonly reason: 'not-enabled' };

export interface AuthSettings {
  readonly http: HttpConfig;
  readonly sessions: Sessions;
  readonly keys: SessionKeys;
  readonly cookies: Cookies;
  readonly clock: Clock;
  readonly logger: Logger;
  /** The provider a tenant uses for a scheme, with the level it asks for; undefined when the tenant does not offer it. */
  readonly findProvider: (tenantId: string, scheme: Identity['scheme']) => Promise<LoginOffer | undefined>;
  /** Creates or updates the citizen, finds the staff member. */
  readonly onIdentity: (tenantId: string, identity: Identity, realm: Realm) => Promise<IdentityDecision>;
}

export interface LoginOffer {
  readonly provider: IdentityProvider;
  readonly minimumLevel: Identity['level'];
}

export type LoginProblem = LoginFailure | 'not-enabled' | 'invalid-return' | 'unknown-scheme' | 'too-many';

const STATUS: Readonly<Record<LoginProblem, number>> = {
  cancelled: 400,
  denied: 403,
  'level-too-low': 403,
  expired: 400,
  unsolicited: 400,
  'invalid-response': 400,
  'provider-unavailable': 503,
  'not-enabled': 403,
  'invalid-return': 400,
  'unknown-scheme': 404,
  'too-many': 429,
};

const HOME: Readonly<Record<Realm, string>> = { citizen: '/', staff: '/backoffice' };
const SCHEMES = ['spid', 'cie', 'staff'] as const;
const LOGINS_PER_MINUTE = 120;

/** Login over the tenant's identity provider, return from it, logout. */
export function authRouter(settings: AuthSettings): Router {
  const router = Router();
  const limiter = new RateLimiterMemory({ points: LOGINS_PER_MINUTE, duration: 60 });
  router.get('/auth/login', async (request, response) => {
    if (await isTooMany(limiter, request)) return refuse(settings, request, response, 'too-many', undefined);
    await beginLogin(settings, request, response);
  });
  router.get('/auth/callback', (request, response) => completeLogin(settings, request, response));
  router.post('/auth/logout', urlencoded({ extended: false, limit: '4kb' }), (request, response) =>
    logout(settings, request, response),
  );
  return router;
}

async function isTooMany(limiter: RateLimiterMemory, request: Request): Promise<boolean> {
  return limiter.consume(request.ip ?? '').then(
    () => false,
    () => true,
  );
}

async function beginLogin(settings: AuthSettings, request: Request, response: Response): Promise<void> {
  const { origin, tenantId = '', locale } = factsOf(request);
  const query = new URL(request.originalUrl, origin).searchParams;
  const realm: Realm = query.get('realm') === 'staff' ? 'staff' : 'citizen';
  const scheme = SCHEMES.find(
    (one) => one === (query.get('scheme') ?? (realm === 'staff' ? 'staff' : 'spid')),
  );
  const returnTo = parseReturnTo(query.get('returnTo') ?? HOME[realm], origin);
  if (returnTo === undefined) return refuse(settings, request, response, 'invalid-return', undefined);
  const suits = scheme !== undefined && (scheme === 'staff') === (realm === 'staff');
  const offer = suits ? await settings.findProvider(tenantId, scheme) : undefined;
  if (!suits || offer === undefined) return refuse(settings, request, response, 'unknown-scheme', undefined);
  const idp = query.get('idp');
  try {
    const { url, attempt } = await offer.provider.begin({
      scheme,
      redirectUri: `${origin}/auth/callback`,
      minimumLevel: offer.minimumLevel,
      locale,
      idp: idp ?? undefined,
    });
    const pending: PendingLogin = {
      tenantId,
      realm,
      scheme,
      idp,
      attempt,
      returnTo,
      startedAt: settings.clock.now().getTime(),
    };
    response.append(
      'Set-Cookie',
      settings.cookies.set(`login-${realm}`, sealLogin(settings.keys, pending), ATTEMPT_SECONDS),
    );
    response.setHeader('Cache-Control', 'no-store');
    response.redirect(303, url);
  } catch (error) {
    if (!(error instanceof IdentityProviderUnavailable)) throw error;
    refuse(settings, request, response, error.failure, { realm, scheme, idp, returnTo });
  }
}

async function completeLogin(settings: AuthSettings, request: Request, response: Response): Promise<void> {
  const { origin, tenantId = '' } = factsOf(request);
  const url = new URL(request.originalUrl, origin);
  const pending = findPending(settings, request, tenantId, url.searchParams.get('state'));
  if (pending === undefined) return refuse(settings, request, response, 'unsolicited', undefined);
  response.append('Set-Cookie', settings.cookies.clear(`login-${pending.realm}`));
  const offer = await settings.findProvider(tenantId, pending.scheme);
  if (offer === undefined) return refuse(settings, request, response, 'unknown-scheme', undefined);
  const outcome = await offer.provider.complete(url.href, pending.attempt, offer.minimumLevel);
  if (!outcome.ok) return refuse(settings, request, response, outcome.failure, pending, outcome.detail);
  const decision = await settings.onIdentity(tenantId, outcome.identity, pending.realm);
  if (!decision.ok) return refuse(settings, request, response, decision.reason, pending);
  const { identity } = outcome;
  const subject = {
    id: decision.subjectId,
    realm: pending.realm,
    scheme: identity.scheme,
    level: identity.level,
  };
  const opened = await settings.sessions.open(tenantId, subject, identity);
  const seconds = Math.floor((opened.session.expiresAt.getTime() - settings.clock.now().getTime()) / 1000);
  response.append('Set-Cookie', settings.cookies.set(pending.realm, opened.token, seconds));
  response.setHeader('Cache-Control', 'no-store');
  response.redirect(303, pending.returnTo);
}

/** The login this browser began with this state, here and not long ago. */
function findPending(
  settings: AuthSettings,
  request: Request,
  tenantId: string,
  state: string | null,
): PendingLogin | undefined {
  return REALMS.map((realm) => {
    const sealed = settings.cookies.read(request, `login-${realm}`);
    return sealed === undefined ? undefined : openLogin(settings.keys, sealed, realm, settings.clock.now());
  }).find((login) => login !== undefined && login.tenantId === tenantId && login.attempt.state === state);
}

/** Ends the session of one realm. The value against forgery comes in the header, or in the field of a plain form. */
async function logout(settings: AuthSettings, request: Request, response: Response): Promise<void> {
  const { tenantId = '' } = factsOf(request);
  const form = readForm(request);
  const read = readCredentials(request, settings.cookies);
  const realm = isRealm(form['realm']) ? form['realm'] : read.realm;
  const csrf = typeof form['csrf'] === 'string' ? form['csrf'] : read.csrf;
  const credentials = { ...read, realm, csrf, cookie: settings.cookies.read(request, realm) };
  const session = await authenticate(settings.sessions, credentials, tenantId, 'POST');
  if (!session.ok && session.error === 'csrf')
    return refuse(settings, request, response, 'unsolicited', undefined);
  if (session.ok && session.value !== null) await settings.sessions.revoke(session.value);
  response.append('Set-Cookie', settings.cookies.clear(realm));
  response.setHeader('Cache-Control', 'no-store');
  if (request.headers['x-csrf'] !== undefined) response.status(204).end();
  else response.redirect(303, HOME[realm]);
}

function readForm(request: Request): Readonly<Record<string, unknown>> {
  const body: unknown = request.body;
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}

function refuse(
  settings: AuthSettings,
  request: Request,
  response: Response,
  problem: LoginProblem,
  login: Pick<PendingLogin, 'realm' | 'scheme' | 'idp' | 'returnTo'> | undefined,
  detail?: string,
): void {
  const { locale, correlationId, tenantId } = factsOf(request);
  settings.logger.info({ problem, detail, tenantId }, 'login refused');
  sendPlainPage(response, {
    status: STATUS[problem],
    title: `login.${problem}.title`,
    text: `login.${problem}.text`,
    locale,
    reference: correlationId,
    links: [
      ...(login === undefined ? [] : [{ href: loginPath(login), label: 'login.retry' } as const]),
      { href: '/', label: 'login.home' },
    ],
  });
}

function loginPath(login: Pick<PendingLogin, 'realm' | 'scheme' | 'idp' | 'returnTo'>): string {
  const query = new URLSearchParams({ realm: login.realm, scheme: login.scheme, returnTo: login.returnTo });
  if (login.idp !== null) query.set('idp', login.idp);
  return `/auth/login?${query.toString()}`;
}
