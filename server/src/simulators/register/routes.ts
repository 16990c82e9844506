import express, { Router, type NextFunction, type Request, type Response } from 'express';
import type { Misbehaviours } from '../kernel/misbehaviour';
import { Shape, ShapeError } from '../kernel/shape';
import { wireFaults } from '../kernel/wire-faults';
import type { Book, Entry } from './book';
import { CLASSIFICATIONS, OFFICES } from './plan';
import { readEntry, readPaper } from './read-entry';

interface Wire {
  readonly key: string;
  readonly misbehaviours: Misbehaviours;
  readonly book: Book;
}

const LARGEST_BODY = '40mb';

/** The interface of the register (docs/integrations/protocol-register.md), below `/v1`. */
export function wireRoutes({ key, misbehaviours, book }: Wire): Router {
  const router = Router();
  router.use(down(misbehaviours), wireFaults(misbehaviours), express.json({ limit: LARGEST_BODY }));
  router.use((request, response, next) => {
    if (request.get('Authorization') === `Bearer ${key}`) next();
    else response.status(401).json({ error: 'unauthorized' });
  });
  router.get('/classifications', (_request, response) => {
    response.json({ classifications: CLASSIFICATIONS });
  });
  router.get('/offices', (_request, response) => {
    response.json({ offices: OFFICES });
  });
  router.get('/entries', (request, response) => {
    response.json({ entries: book.findByReference(String(request.query['reference'] ?? '')) });
  });
  router.post('/entries', (request, response) => {
    const entry = book.register(
      readEntry(request.body, { classifications: CLASSIFICATIONS, offices: OFFICES }),
    );
    if (misbehaviours.take('hang-after-commit') === undefined) response.status(201).json(entry);
  });
  router.get('/entries/:year/:number', (request, response) => {
    withEntry(book, request, response, (entry) => response.json(entry));
  });
  router.put('/entries/:year/:number/attachments/:place', (request, response) => {
    withEntry(book, request, response, (entry) => {
      if (misbehaviours.take('attachment-fails') !== undefined)
        return void response.status(500).json({ error: 'the attachment was not kept' });
      book.attach(entry, Number(request.params.place), readPaper(new Shape(request.body)));
      response.status(204).end();
    });
  });
  router.put('/entries/:year/:number/cancellation', (request, response) => {
    withEntry(book, request, response, (entry) => {
      const shape = new Shape(request.body);
      book.cancel(entry, shape.text('reason', { longest: 500 }), shape.text('author', { longest: 200 }));
      response.status(204).end();
    });
  });
  router.use((error: unknown, _request: Request, response: Response, next: NextFunction) => {
    if (error instanceof ShapeError) response.status(422).json({ error: error.message });
    else next(error);
  });
  return router;
}

/** Down stays so until somebody takes it back. */
function down(misbehaviours: Misbehaviours) {
  return (_request: Request, response: Response, next: NextFunction): void => {
    if (misbehaviours.active.some(({ fault }) => fault === 'down'))
      response.status(503).json({ error: 'down' });
    else next();
  };
}

function withEntry(
  book: Book,
  { params }: Request,
  response: Response,
  work: (entry: Entry) => unknown,
): void {
  const entry = book.find(Number(params['year']), Number(params['number']));
  if (entry === undefined) response.status(404).json({ error: 'there is no such entry' });
  else work(entry);
}
