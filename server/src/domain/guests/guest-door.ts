import { type Request, type Response, Router, urlencoded } from 'express';
import type { Cookies, Sessions } from '../../auth';
import type { Vault } from '../../platform/crypto';
import { factsOf } from '../../platform/http/request-facts';
import { sendPlainPage } from '../../platform/http/plain-page';
import { createBeginGuest, type GuestDependencies, type GuestRefusal } from './begin-guest';
import { findGuestOf } from './guest.repository';
import { isGuestTokenOf } from './guest-link';

export interface GuestDoorDependencies extends GuestDependencies {
  readonly sessions: Pick<Sessions, 'open'>;
  readonly cookies: Pick<Cookies, 'set'>;
  readonly vault: Vault;
}

const STATUS: Readonly<Record<GuestRefusal | 'link', number>> = {
  'not-admitted': 403,
  name: 400,
  email: 400,
  'too-many': 429,
  link: 404,
};

/**
 * Ways in without a login: `POST /auth/guest` (service, name, email) begins a request of a service that admits it;
 * `GET /auth/guest/CODE?chiave=` follows one that was sent. Both open a session that sees that request and nothing else.
 */
export function guestDoor(deps: GuestDoorDependencies): Router {
  const router = Router();
  const begin = createBeginGuest(deps);
  router.post('/auth/guest', urlencoded({ extended: false, limit: '4kb' }), async (request, response) => {
    const { tenantId = '', connection = '', locale, origin } = factsOf(request);
    const foreign = request.headers.origin !== undefined && request.headers.origin !== origin;
    const [slug, name, email] = ['service', 'name', 'email'].map((field) => textOf(request, field));
    if (foreign) return refuse(request, response, 'not-admitted');
    const begun = await begin(tenantId, connection, {
      ...{ slug: slug ?? '', name: name ?? '', email: email ?? '' },
      locale: textOf(request, 'locale') === 'en' ? 'en' : locale,
    });
    if ('refusal' in begun) return refuse(request, response, begun.refusal);
    const prefix = textOf(request, 'locale') === 'en' ? '/en' : '';
    await open(deps, request, response, { id: begun.id, to: `${prefix}/servizi/${slug}/richiesta` });
  });
  router.get('/auth/guest/:code', async (request, response) => {
    const { tenantId = '' } = factsOf(request);
    const { code } = request.params;
    const token = typeof request.query['chiave'] === 'string' ? request.query['chiave'] : '';
    const id = await deps.withTenant(tenantId, async (tx) =>
      (await isGuestTokenOf(tx, deps.vault, { code, token })) ? findGuestOf(tx, code) : undefined,
    );
    if (id === undefined) return refuse(request, response, 'link');
    await open(deps, request, response, { id, to: `/pratiche/${code}` });
  });
  return router;
}

async function open(
  { sessions, cookies, clock }: GuestDoorDependencies,
  request: Request,
  response: Response,
  { id, to }: { readonly id: string; readonly to: string },
): Promise<void> {
  const { tenantId = '' } = factsOf(request);
  const opened = await sessions.open(tenantId, { id, realm: 'citizen', scheme: 'guest', level: 1 });
  const seconds = Math.floor((opened.session.expiresAt.getTime() - clock.now().getTime()) / 1000);
  response.append('Set-Cookie', cookies.set('citizen', opened.token, seconds));
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.redirect(303, to);
}

function refuse(request: Request, response: Response, problem: GuestRefusal | 'link'): void {
  sendPlainPage(response, {
    status: STATUS[problem],
    title: `guest.${problem}.title`,
    text: `guest.${problem}.text`,
    locale: factsOf(request).locale,
    links: [{ href: '/', label: 'login.home' }],
  });
}

function textOf(request: Request, field: string): string {
  const body: unknown = request.body;
  const found =
    typeof body === 'object' && body !== null
      ? Object.entries(body).find(([key]) => key === field)
      : undefined;
  const value: unknown = found?.[1];
  return typeof value === 'string' ? value : '';
}
