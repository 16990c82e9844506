import express, { Router, type Request, type Response } from 'express';
import type Provider from 'oidc-provider';
import type { InteractionResults } from 'oidc-provider';
import { STAFF_CLIENT } from '../client-registration';
import type { SimulatorContext } from '../kernel/context';
import { html } from '../kernel/html';
import type { Misbehaviours } from '../kernel/misbehaviour';
import { page } from '../kernel/page';
import { accountOf, type Scheme } from './account';
import { acrOf, LEVELS, requestedLevel } from './levels';
import { LOGIN_ERRORS, loginPage } from './login-page';

export interface LoginRecord {
  readonly account: string | null;
  readonly level: string | null;
  readonly error: string | null;
  readonly client: string;
}

/** The login page and what is answered on it. */
export function interactionRoutes(
  context: SimulatorContext,
  provider: Provider,
  misbehaviours: Misbehaviours,
  record: (login: LoginRecord) => void,
): Router {
  const router = Router();
  router.get('/interaction/:uid', async (request, response) => {
    const found = await details(provider, request, response);
    if (found === undefined) return;
    const groups = schemesFor(found.client, found.hint).map((scheme) => ({
      scheme,
      people: context.people.filter((person) => person.schemes.includes(scheme)),
    }));
    response
      .set('Cache-Control', 'no-store')
      .send(loginPage({ uid: found.uid, groups, level: found.level, locale: 'it' }));
  });
  router.post('/interaction/:uid', express.urlencoded(), async (request, response) => {
    const found = await details(provider, request, response);
    if (found === undefined) return;
    const outcome = judge(context, misbehaviours, request.body);
    record({ ...outcome.record, client: found.client });
    await provider.interactionFinished(request, response, outcome.result, { mergeWithLastSubmission: false });
  });
  return router;
}

interface Found {
  readonly uid: string;
  readonly client: string;
  readonly hint: string;
  readonly level: string;
}

async function details(provider: Provider, request: Request, response: Response): Promise<Found | undefined> {
  try {
    const { uid, params } = await provider.interactionDetails(request, response);
    return {
      uid,
      client: String(params['client_id']),
      hint: String(params['idphint'] ?? ''),
      level: requestedLevel(params['acr_values']),
    };
  } catch {
    response
      .status(400)
      .send(page('Accesso scaduto', html`<p>Torna al sito del Comune e ricomincia l’accesso.</p>`));
    return undefined;
  }
}

function schemesFor(client: string, hint: string): readonly Scheme[] {
  if (client === STAFF_CLIENT) return ['staff'];
  if (hint === '') return ['spid', 'cie'];
  return hint.includes('cie') ? ['cie'] : ['spid'];
}

function judge(
  context: SimulatorContext,
  misbehaviours: Misbehaviours,
  body: unknown,
): { readonly result: InteractionResults; readonly record: Omit<LoginRecord, 'client'> } {
  const read = (key: string): string => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
    return typeof value === 'string' ? value : '';
  };
  const error = LOGIN_ERRORS.find((each) => each.code === read('error'))?.code;
  const account = accountOf(context.people, read('person'));
  if (error !== undefined || account === undefined) return failed(error ?? 'nr25');
  const chosen = LEVELS.find((each) => each === read('level')) ?? '2';
  const level = misbehaviours.take('low-level') === undefined ? chosen : '1';
  return {
    result: { login: { accountId: account.accountId, acr: acrOf(level), remember: false } },
    record: { account: account.accountId, level, error: null },
  };
}

function failed(code: string): {
  readonly result: InteractionResults;
  readonly record: Omit<LoginRecord, 'client'>;
} {
  const numbered = code.startsWith('nr');
  return {
    result: numbered
      ? { error: 'access_denied', error_description: `ErrorCode ${code}` }
      : { error: code, error_description: 'servizio simulato non disponibile' },
    record: { account: null, level: null, error: code },
  };
}
