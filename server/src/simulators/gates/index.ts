import { join } from 'node:path';
import express, { Router, type Response } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, table } from '../kernel/page';
import { ShapeError } from '../kernel/shape';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS, wireFaults } from '../kernel/wire-faults';
import { Grants, readGrant, type Grant } from './grants';

const FAULTS: readonly Fault[] = [
  { code: 'late', label: 'le prossime targhe sono attive in ritardo', takes: 'seconds' },
  { code: 'never', label: 'le prossime targhe non sono mai attive', takes: 'nothing' },
  { code: 'refuse', label: 'rifiuta le prossime targhe', takes: 'nothing' },
  ...WIRE_FAULTS,
];

/** The gates of a controlled area: grants taken at once, in force `delaySeconds` later. */
export function createGates(context: SimulatorContext, delaySeconds: number): Simulator {
  const journal = new Journal(join(context.folder, 'gates.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const grants = new Grants(journal, misbehaviours, context, delaySeconds);
  return {
    name: 'gates',
    title: 'Varchi elettronici',
    summary: 'L’elenco delle targhe ammesse ai varchi: un permesso vale ai varchi solo quando è attivo qui.',
    journal,
    misbehaviours,
    router: routes(context, misbehaviours, grants),
    content: () =>
      card(
        'Targhe ammesse',
        table(
          'Targhe ammesse',
          ['Permesso', 'Targhe', 'Zona', 'Dal', 'Al', 'Stato'],
          [...grants.all.values()]
            .reverse()
            .map((grant) => [
              grant.reference,
              grant.plates.join(' '),
              grant.zone,
              grant.validFrom,
              grant.validTo,
              { accepted: 'in arrivo', 'in-force': 'attivo', revoked: 'tolto' }[grants.state(grant)],
            ]),
        ),
      ),
    state: () => ({
      grants: [...grants.all.values()].map((grant) => ({ ...grant, state: grants.state(grant) })),
    }),
  };
}

function routes(context: SimulatorContext, misbehaviours: Misbehaviours, grants: Grants): Router {
  const router = Router();
  router.use('/v1', wireFaults(misbehaviours), express.json(), (request, response, next) => {
    if (request.get('X-Api-Key') === context.secrets.gatesKey) next();
    else response.status(401).json({ reason: 'unauthorized' });
  });
  router.put('/v1/grants/:reference', (request, response) => {
    if (misbehaviours.take('refuse') !== undefined)
      return void response.status(422).json({ reason: 'refused-by-operator' });
    try {
      answer(response, grants, grants.put(request.params.reference, readGrant(request.body)));
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      response.status(422).json({ reason: error.message });
    }
  });
  router.get('/v1/grants/:reference', (request, response) => {
    const grant = grants.all.get(request.params.reference);
    if (grant === undefined) return void response.status(404).json({ reason: 'unknown' });
    answer(response, grants, grant, 200);
  });
  router.delete('/v1/grants/:reference', (request, response) => {
    const grant = grants.all.get(request.params.reference);
    if (grant === undefined) return void response.status(404).json({ reason: 'unknown' });
    answer(response, grants, grants.revoke(grant), 200);
  });
  return router;
}

/** 202 until the gates know the plates, then 200 with the receipt. */
function answer(response: Response, grants: Grants, grant: Grant, status?: number): void {
  const state = grants.state(grant);
  const receipt = state === 'accepted' ? {} : { receipt: grant.receipt };
  response
    .status(status ?? (state === 'accepted' ? 202 : 200))
    .json({ reference: grant.reference, state, ...receipt });
}
