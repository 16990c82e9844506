import express, { Router, type Response } from 'express';
import type { Misbehaviours } from '../kernel/misbehaviour';
import { ShapeError } from '../kernel/shape';
import { wireFaults } from '../kernel/wire-faults';
import type { KeptMessage, Messages } from './messages';
import { readFiscalCode, readNewMessage } from './new-message';
import type { Readers } from './readers';

const SERVICE_ID = '01SIMULATEDSERVICE00000000';
/** Who is paid where a message names nobody: the body that registered the service. */
const CREDITOR = '01234567890';

/** The interface for sending services, below `/api/v1`: profiles, submission, status. */
export function wireRoutes(parts: {
  readonly key: string;
  readonly misbehaviours: Misbehaviours;
  readonly readers: Readers;
  readonly messages: Messages;
  readonly origin: string;
}): Router {
  const { readers, messages } = parts;
  const router = Router();
  // Read first: a message that is answered too late has been taken all the same.
  router.use(express.json(), wireFaults(parts.misbehaviours), (request, response, next) => {
    if (request.get('Ocp-Apim-Subscription-Key') === parts.key) next();
    else
      response
        .status(401)
        .json({ statusCode: 401, message: 'Access denied due to invalid subscription key.' });
  });
  const profile = (response: Response, fiscalCode: string): void => {
    const state = readers.state(fiscalCode);
    if (state === 'not-registered') problem(response, 404, 'The profile you requested was not found');
    else response.json({ sender_allowed: state === 'reachable', preferred_languages: ['it_IT'] });
  };
  const submit = (response: Response, fiscalCode: string, body: unknown): void => {
    const message = messages.submit(readNewMessage(body, fiscalCode, CREDITOR));
    const { id } = message;
    response.status(201).location(`${parts.origin}/app-io/api/v1/messages/${fiscalCode}/${id}`).json({ id });
  };
  router.post('/profiles', (request, response) =>
    answering(response, () => profile(response, readFiscalCode(request.body))),
  );
  router.get('/profiles/:fiscalCode', (request, response) => profile(response, request.params.fiscalCode));
  router.post('/messages', (request, response) =>
    answering(response, () => submit(response, readFiscalCode(request.body), request.body)),
  );
  router.post('/messages/:fiscalCode', (request, response) =>
    answering(response, () => submit(response, request.params.fiscalCode, request.body)),
  );
  router.get('/messages/:fiscalCode/:id', (request, response) => {
    const message = messages.find(request.params.fiscalCode, request.params.id);
    if (message === undefined) problem(response, 404, 'The message that you requested was not found');
    else response.json(described(message, messages));
  });
  return router;
}

function described(message: KeptMessage, messages: Messages): object {
  const { id, fiscalCode, timeToLive, createdAt, content } = message;
  const status = messages.status(message);
  return {
    message: {
      id,
      fiscal_code: fiscalCode,
      time_to_live: timeToLive,
      created_at: createdAt,
      content,
      sender_service_id: SERVICE_ID,
      feature_level_type: 'STANDARD',
    },
    status,
    ...(status === 'PROCESSED' ? { notification: { webhook: 'SENT' } } : {}),
  };
}

/** What a body does wrong is told as App IO tells it. */
function answering(response: Response, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    problem(response, 400, error.message);
  }
}

function problem(response: Response, status: number, detail: string): void {
  const title = status === 404 ? 'Not Found' : 'Invalid payload';
  response.status(status).type('application/problem+json').send(JSON.stringify({ title, status, detail }));
}
