import { join } from 'node:path';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS, wireFaults } from '../kernel/wire-faults';
import { isSigned } from './is-signed';
import { Received } from './received';

const FAULTS: readonly Fault[] = [
  { code: 'refuse', label: 'rifiuta i prossimi messaggi (422)', takes: 'nothing' },
  { code: 'answer-twice', label: 'risponde due volte allo stesso messaggio', takes: 'nothing' },
  ...WIRE_FAULTS,
];

/** A system of the municipality that is told what happens: it checks the signature and does each message once. */
export function createReceiver(context: SimulatorContext): Simulator {
  const journal = new Journal(join(context.folder, 'receiver.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const received = new Received(journal);
  return {
    name: 'receiver',
    title: 'Gestionale del Comune',
    summary: 'Un altro programma del Comune, avvisato dai flussi: ogni messaggio ha effetto una volta sola.',
    journal,
    misbehaviours,
    router: routes(context, misbehaviours, received),
    content: () =>
      card(
        'Messaggi ricevuti',
        table(
          'Messaggi ricevuti',
          ['Pratica', 'Evento', 'Chiave', 'Arrivato', 'Corpo'],
          [...received.all]
            .reverse()
            .map(({ code, event, key, times, body }) => [code, event, key, `${times}`, body]),
        ),
      ),
    state: () => ({ messages: received.all }),
  };
}

function routes(context: SimulatorContext, misbehaviours: Misbehaviours, received: Received): Router {
  const router = Router();
  router.post(
    '/{*path}',
    // Read first: a message that is answered too late has had its effect all the same.
    express.text({ type: 'application/json' }),
    wireFaults(misbehaviours),
    (request: Request, response: Response, next: NextFunction) => {
      const { body }: { body?: unknown } = request;
      const signature = request.get('x-istanze-signature') ?? '';
      if (typeof body === 'string' && isSigned(body, signature, context)) next();
      else response.status(401).json({ reason: 'signature' });
    },
    (request, response) => {
      if (misbehaviours.take('refuse') !== undefined)
        return void response.status(422).json({ reason: 'refused' });
      received.take(request.get('idempotency-key') ?? '', String(request.body));
      if (misbehaviours.take('answer-twice') !== undefined) answerTwice(response);
      else response.status(200).json({ received: true });
    },
  );
  return router;
}

/** Two whole answers on one connection: whoever asked must take the first and mind no other. */
function answerTwice(response: Response): void {
  const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}';
  response.socket?.write(`${answer}${answer}`);
}
