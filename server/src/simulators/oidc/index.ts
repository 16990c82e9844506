import { join } from 'node:path';
import { Router, type RequestHandler } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS, wireFaults } from '../kernel/wire-faults';
import { interactionRoutes, type LoginRecord } from './interaction';
import { createProvider, SESSION_COOKIE } from './provider';

const FAULTS: readonly Fault[] = [
  { code: 'low-level', label: 'il prossimo accesso è di livello 1', takes: 'nothing' },
  { code: 'other-state', label: 'il prossimo ritorno ha un altro state', takes: 'nothing' },
  { code: 'other-issuer', label: 'il prossimo ritorno viene da un altro issuer', takes: 'nothing' },
  ...WIRE_FAULTS,
];

/** SPID and CIE behind a broker, and the staff's own login: one OpenID provider with a page to choose who logs in. */
export function createOidc(context: SimulatorContext, redirectUris: readonly string[]): Simulator {
  const journal = new Journal(join(context.folder, 'oidc.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const logins: LoginRecord[] = [];
  const ledger = new Ledger<{ readonly login: LoginRecord }>(journal, {
    login: (login) => {
      logins.push(login);
    },
  });
  const provider = createProvider(context, redirectUris);
  const router = Router();
  router.use(interactionRoutes(context, provider, misbehaviours, (login) => ledger.record('login', login)));
  const handle = provider.callback();
  router.use(wireFaults(misbehaviours), freshLogin, tamper(misbehaviours), (request, response) => {
    void handle(request, response);
  });
  return {
    name: 'oidc',
    title: 'Identità digitale – SPID, CIE e personale',
    summary:
      'Un provider OpenID Connect come i broker SPID e CIE: si sceglie chi entra, con quale livello, o che cosa non riesce.',
    journal,
    misbehaviours,
    router,
    content: () =>
      card(
        'Persone che possono entrare',
        table(
          'Persone che possono entrare',
          ['Persona', 'Codice fiscale', 'Con', 'E-mail', 'Nota'],
          context.people
            .filter((person) => person.schemes.length > 0)
            .map((person) => [
              `${person.givenName} ${person.familyName}`,
              person.fiscalCode,
              person.schemes.join(', '),
              person.email ?? '',
              person.note,
            ]),
        ),
      ),
    state: () => ({ logins }),
  };
}

/** As SPID level 2 asks: every login starts from nothing, no session is carried over. */
const freshLogin: RequestHandler = (request, _response, next) => {
  if (request.path === '/auth' && request.headers.cookie !== undefined) {
    request.headers.cookie = request.headers.cookie
      .split(';')
      .filter((cookie) => !cookie.trim().startsWith(SESSION_COOKIE))
      .join(';');
  }
  next();
};

/** Spoils the address by which the browser goes back to the product. */
function tamper(misbehaviours: Misbehaviours): RequestHandler {
  return (request, response, next) => {
    const setHeader = response.setHeader.bind(response);
    response.setHeader = (name, value) =>
      setHeader(name, name.toLowerCase() === 'location' ? spoil(String(value)) : value);
    const spoil = (location: string): string => {
      const url = URL.canParse(location) ? new URL(location) : undefined;
      if (!request.path.startsWith('/auth') || url?.searchParams.has('state') !== true) return location;
      if (misbehaviours.take('other-state') !== undefined) url.searchParams.set('state', 'x'.repeat(43));
      if (misbehaviours.take('other-issuer') !== undefined)
        url.searchParams.set('iss', 'https://altro.example');
      return url.href;
    };
    next();
  };
}
