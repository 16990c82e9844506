import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import { eServiceAudience, type EServiceName } from '../anpr/e-services';
import type { SimulatorContext } from '../kernel/context';
import { html } from '../kernel/html';
import { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import { Misbehaviours } from '../kernel/misbehaviour';
import { card, moment, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { signToken } from '../kernel/tokens';
import { WIRE_FAULTS, wireFaults } from '../kernel/wire-faults';
import { judgeAssertion } from './client-assertion';

const LIFETIME_SECONDS = 600;

type Events = {
  readonly 'voucher-issued': {
    readonly jti: string;
    readonly purposeId: string;
    readonly digest: string | null;
  };
  readonly 'voucher-refused': { readonly reason: string };
};

/** PDND's token endpoint: a voucher for a purpose against a signed client assertion. */
export function createPdnd(context: SimulatorContext): Simulator {
  const journal = new Journal(join(context.folder, 'pdnd.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, WIRE_FAULTS);
  const issued: { readonly at: string; readonly purposeId: string }[] = [];
  const used = new Set<string>();
  const ledger = new Ledger<Events>(journal, {
    'voucher-issued': (voucher, at) => {
      used.add(voucher.jti);
      issued.push({ at, purposeId: voucher.purposeId });
    },
    'voucher-refused': () => undefined,
  });
  const router = Router();
  router.use(wireFaults(misbehaviours), express.text({ type: 'application/x-www-form-urlencoded' }));
  router.post('/token.oauth2', async (request, response) => {
    const judged = await judgeAssertion(context, new URLSearchParams(String(request.body)));
    const reason = !judged.ok ? judged.reason : used.has(judged.content.jti) ? 'jti già usato' : undefined;
    if (!judged.ok || reason !== undefined) {
      ledger.record('voucher-refused', { reason: reason ?? '' });
      refuse(response, reason ?? '');
      return;
    }
    const { jti, purposeId, digest } = judged.content;
    ledger.record('voucher-issued', { jti, purposeId, digest });
    response.set('Cache-Control', 'no-cache, no-store').json({
      access_token: await voucher(context, purposeId, digest),
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
    });
  });
  return {
    name: 'pdnd',
    title: 'PDND – rilascio dei voucher',
    summary: 'Verifica l’asserzione firmata dal Comune e rilascia il voucher per una finalità.',
    journal,
    misbehaviours,
    router,
    content: () =>
      card(
        'Finalità e voucher',
        html`${table(
            'Finalità',
            ['E-service', 'Finalità', 'Voucher rilasciati'],
            Object.entries(context.secrets.purposes).map(([name, id]) => [
              name,
              id,
              `${issued.filter((each) => each.purposeId === id).length}`,
            ]),
          )}
          <p class="soft">
            Ultimo voucher: ${issued.length === 0 ? 'nessuno' : moment(issued[issued.length - 1]?.at ?? '')}
          </p>`,
      ),
    state: () => ({ issued: issued.length }),
  };
}

function voucher(context: SimulatorContext, purposeId: string, digest: string | null): Promise<string> {
  const iat = Math.floor(context.now().getTime() / 1000);
  const { purposes, pdndClientId } = context.secrets;
  const names: readonly EServiceName[] = ['C030', 'C020', 'C021'];
  const name = names.find((each) => purposes[each] === purposeId) ?? 'C030';
  return signToken(
    {
      iss: `${context.origin}/pdnd`,
      aud: eServiceAudience(context.origin, name),
      sub: pdndClientId,
      client_id: pdndClientId,
      purposeId,
      jti: randomUUID(),
      iat,
      nbf: iat,
      exp: iat + LIFETIME_SECONDS,
      ...(digest === null ? {} : { digest: { alg: 'SHA256', value: digest } }),
    },
    context.keys.pdnd,
  );
}

function refuse(response: Response, reason: string): void {
  response.status(400).json({
    type: 'about:blank',
    status: 400,
    title: 'The request contains bad syntax or cannot be fulfilled.',
    detail: reason,
    errors: [{ code: '015-0008', detail: 'Unable to generate a token for the given request' }],
  });
}
