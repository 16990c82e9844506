import { randomInt, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import express, { Router, type Request, type Response } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS, wireFaults } from '../kernel/wire-faults';
import { E_SERVICES, type EServiceName } from './e-services';
import { checkModi } from './modi-checks';
import { readQuestion } from './question';
import { answerSubjects } from './registry';

const FAULTS: readonly Fault[] = [
  ...WIRE_FAULTS,
  { code: 'not-found', label: 'non trova la persona (EN122)', takes: 'nothing' },
  { code: 'malformed', label: 'risponde con un JSON rotto', takes: 'nothing' },
];

type Events = {
  readonly consulted: {
    readonly service: string;
    readonly subject: string;
    readonly purpose: string;
    readonly userId: string;
    readonly operation: string;
    readonly found: number;
    readonly tokens: readonly string[];
  };
  readonly rejected: { readonly service: string; readonly reason: string };
};

/** ANPR's e-services C030, C020 and C021 behind their port of entry. */
export function createAnpr(context: SimulatorContext): Simulator {
  const journal = new Journal(join(context.folder, 'anpr.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const used = new Set<string>();
  let questions = 0;
  const ledger = new Ledger<Events>(journal, {
    consulted: (consultation) => {
      for (const token of consultation.tokens) used.add(token);
      questions += 1;
    },
    rejected: () => undefined,
  });
  const serve = async (service: EServiceName, request: Request, response: Response): Promise<void> => {
    const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const verdict = await checkModi(context, service, request, body);
    const replayed = verdict.ok && verdict.tokens.some((token) => used.has(token));
    if (!verdict.ok || replayed) {
      const reason = verdict.ok ? 'jti già usato' : verdict.reason;
      ledger.record('rejected', { service, reason });
      rejectAtTheDoor(
        response,
        verdict.ok ? 400 : verdict.status,
        verdict.ok ? 'InteroperabilityInvalidRequest' : verdict.title,
        reason,
      );
      return;
    }
    const question = readQuestion(body, service);
    if ('wrong' in question) {
      ledger.record('rejected', { service, reason: question.wrong });
      answerErrors(response, 400, 'EN148', `Valore non valido: ${question.wrong}`);
      return;
    }
    const hidden = misbehaviours.take('not-found', request.originalUrl) !== undefined;
    const subjects = hidden ? [] : answerSubjects(context.people, service, question);
    ledger.record('consulted', {
      service,
      subject: question.fiscalCode ?? question.registryId ?? '',
      purpose: question.purpose,
      userId: verdict.userId,
      operation: question.operation,
      found: subjects.length,
      tokens: verdict.tokens,
    });
    if (misbehaviours.take('malformed', request.originalUrl) !== undefined) {
      response.type('json').send('{"idOperazioneANPR":');
      return;
    }
    if (subjects.length === 0)
      answerErrors(response, 404, 'EN122', 'La richiesta effettuata non produce alcun risultato');
    else response.json({ idOperazioneANPR: operationId(), listaSoggetti: { datiSoggetto: subjects } });
  };
  return {
    name: 'anpr',
    title: 'ANPR – anagrafe nazionale',
    summary:
      'Risponde a C030 (identificativo), C020 (residenza) e C021 (stato di famiglia) attraverso PDND e ModI.',
    journal,
    misbehaviours,
    router: routes(misbehaviours, serve),
    content: () => card('Persone di prova', peopleTable(context)),
    state: () => ({ questions }),
  };
}

function routes(
  misbehaviours: Misbehaviours,
  serve: (service: EServiceName, request: Request, response: Response) => Promise<void>,
): Router {
  const router = Router();
  router.use(wireFaults(misbehaviours), express.raw({ type: () => true, limit: '1mb' }));
  const services: readonly EServiceName[] = ['C030', 'C020', 'C021'];
  for (const service of services) {
    const base = `/govway/rest/in/MinInternoPortaANPR-PDND/${E_SERVICES[service]}/v1`;
    router.post(`${base}/anpr-service-e002`, (request, response) => serve(service, request, response));
    router.get(`${base}/status`, (_request, response) => {
      response.type('application/problem+json').send(JSON.stringify({ idOperazioneANPR: operationId() }));
    });
  }
  return router;
}

function operationId(): string {
  return String(randomInt(10_000_000, 99_999_999));
}

function rejectAtTheDoor(response: Response, status: number, title: string, detail: string): void {
  const body = { type: 'https://govway.org/handling-errors', title, status, detail, govway_id: randomUUID() };
  response.status(status).type('application/problem+json').send(JSON.stringify(body));
}

function answerErrors(response: Response, status: number, code: string, text: string): void {
  const listaErrori = [{ codiceErroreAnomalia: code, tipoErroreAnomalia: 'E', testoErroreAnomalia: text }];
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ idOperazioneANPR: operationId(), listaErrori }));
}

function peopleTable(context: SimulatorContext) {
  return table(
    'Persone di prova',
    ['Persona', 'Codice fiscale', 'Residenza', 'Nota'],
    context.people
      .filter((person) => !person.schemes.includes('staff'))
      .map((person) => {
        const address = person.registry?.residence;
        return [
          `${person.givenName} ${person.familyName}`,
          person.fiscalCode,
          address ? `${address.kind} ${address.name} ${address.civic}, ${address.municipality}` : '–',
          person.note,
        ];
      }),
  );
}
