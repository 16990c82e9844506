import { join } from 'node:path';
import express, { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { html } from '../kernel/html';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { page } from '../kernel/page';
import { Shape, ShapeError } from '../kernel/shape';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS } from '../kernel/wire-faults';
import { Messages } from './messages';
import { messagePage, overview } from './pages';
import { isReaderState, Readers } from './readers';
import { wireRoutes } from './routes';

const FAULTS: readonly Fault[] = [
  { code: 'throttle', label: 'i prossimi messaggi restano in coda', takes: 'seconds' },
  { code: 'reject', label: 'prende i prossimi messaggi, poi li rifiuta', takes: 'nothing' },
  { code: 'fail', label: 'prende i prossimi messaggi, poi non riesce a consegnarli', takes: 'nothing' },
  ...WIRE_FAULTS,
];

/** App IO as sending services see it, with the inboxes of the invented people. */
export function createAppIo(context: SimulatorContext, delaySeconds: number): Simulator {
  const { people, origin } = context;
  const journal = new Journal(join(context.folder, 'app-io.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const readers = new Readers(journal, people);
  const messages = new Messages(journal, misbehaviours, readers, context.now, delaySeconds);
  const router = Router();
  router.use(
    '/api/v1',
    wireRoutes({ key: context.secrets.appIoKey, misbehaviours, readers, messages, origin }),
  );
  addPages(router, context, messages, readers);
  return {
    name: 'app-io',
    title: 'App IO',
    summary: 'I messaggi che il Comune manda all’app IO dei cittadini, e chi li riceve.',
    journal,
    misbehaviours,
    router,
    content: () => overview(messages, readers, people),
    state: () => ({
      messages: messages.all.map((message) => ({ ...message, status: messages.status(message) })),
      readers: Object.fromEntries(readers.all),
    }),
  };
}

function addPages(router: Router, { people }: SimulatorContext, messages: Messages, readers: Readers): void {
  router.get('/inbox/:fiscalCode/:id', (request, response) => {
    const message = messages.find(request.params.fiscalCode, request.params.id);
    if (message === undefined)
      response.status(404).send(page('Messaggio non trovato', html`<p>Il messaggio non esiste.</p>`));
    else response.send(messagePage(message, messages.status(message), people));
  });
  router.post('/empty', (_request, response) => {
    messages.empty();
    response.redirect(303, '/app-io');
  });
  router.post('/readers', express.json(), express.urlencoded(), (request, response) => {
    const change = readChange(request.body);
    if (change === undefined) return void response.status(400).json({ reason: 'fiscalCode and state' });
    readers.change(change.fiscalCode, change.state);
    response.redirect(303, '/app-io');
  });
}

function readChange(body: unknown) {
  try {
    const shape = new Shape(body);
    const state = shape.text('state');
    return isReaderState(state)
      ? { fiscalCode: shape.text('fiscalCode', { longest: 16 }), state }
      : undefined;
  } catch (error) {
    if (error instanceof ShapeError) return undefined;
    throw error;
  }
}
