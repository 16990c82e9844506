import express, { Router, type Request, type Response } from 'express';
import type { SimulatorContext } from '../kernel/context';
import type { Book } from './book';
import type { Position, PositionStatus } from './model';
import { readPosition } from './position-rules';
import { createdView, positionView } from './position-view';
import { problem, refuseShape, requireKey } from './problem';

const FIXED: readonly PositionStatus[] = ['INVALID', 'PARTIALLY_PAID', 'PAID', 'REPORTED'];
type Named = { readonly organization: string; readonly iupd: string };

/** The debt positions of GPD v1 for the creditor bodies. */
export function debtPositions(context: SimulatorContext, book: Book): Router {
  const router = Router();
  const base = '/organizations/:organization/debtpositions';
  router.use(requireKey(context.secrets.positionsKey), express.json({ limit: '1mb' }));
  router.post(base, (request, response) => create(context, book, request, response));
  router.get(base, (request, response) => {
    const mine = book.positions.filter((position) => position.organization === request.params.organization);
    response.json({
      payment_position_list: mine.map((position) => positionView(book, position)),
      page_info: { page: 0, limit: mine.length, items_found: mine.length, total_pages: 1 },
    });
  });
  router.get(`${base}/:iupd`, (request, response) => {
    withPosition(book, request.params, response, (position) => response.json(positionView(book, position)));
  });
  router.put(`${base}/:iupd`, (request, response) => {
    withPosition(book, request.params, response, (position) =>
      replace(context, book, position, request, response),
    );
  });
  router.delete(`${base}/:iupd`, (request, response) => {
    withPosition(book, request.params, response, (position) => {
      const blocked = ['PARTIALLY_PAID', 'PAID', 'REPORTED'].includes(book.status(position));
      if (blocked) return conflict(response, book, position);
      book.record('position-deleted', nameOf(position));
      response.json({ message: 'deleted' });
    });
  });
  router.post(`${base}/:iupd/publish`, (request, response) => {
    move(book, request.params, response, ['DRAFT'], 'position-published');
  });
  router.post(`${base}/:iupd/invalidate`, (request, response) => {
    move(book, request.params, response, ['PUBLISHED', 'VALID'], 'position-invalidated');
  });
  return router;
}

function create(context: SimulatorContext, book: Book, request: Request, response: Response): void {
  try {
    const { organization } = request.params;
    if (typeof organization !== 'string' || !/^\d{11}$/.test(organization)) {
      return problem(response, 400, 'BAD REQUEST', 'organization fiscal code has a wrong format');
    }
    const position = readPosition(request.body, organization, context.now());
    if (book.isTaken(position))
      return problem(response, 409, 'CONFLICT', 'Conflict: duplicate debt position');
    const publishedAt = request.query['toPublish'] === 'true' ? context.now().toISOString() : null;
    book.record('position-created', { ...position, publishedAt });
    response.status(201).json(createdView(book, { ...position, publishedAt }));
  } catch (error) {
    refuseShape(response, error);
  }
}

function replace(
  context: SimulatorContext,
  book: Book,
  held: Position,
  request: Request,
  response: Response,
): void {
  if (FIXED.includes(book.status(held))) return conflict(response, book, held);
  try {
    const position = readPosition(request.body, held.organization, context.now());
    if (position.iupd !== held.iupd) return problem(response, 400, 'BAD REQUEST', 'iupd cannot change');
    if (book.isTaken(position, held.iupd))
      return problem(response, 409, 'CONFLICT', 'Conflict: duplicate debt position');
    const { insertedAt, publishedAt } = held;
    book.record('position-replaced', { ...position, insertedAt, publishedAt });
    response.json(createdView(book, { ...position, insertedAt, publishedAt }));
  } catch (error) {
    refuseShape(response, error);
  }
}

function move(
  book: Book,
  named: Named,
  response: Response,
  from: readonly PositionStatus[],
  event: 'position-published' | 'position-invalidated',
): void {
  withPosition(book, named, response, (position) => {
    if (!from.includes(book.status(position))) return conflict(response, book, position);
    book.record(event, nameOf(position));
    const now = book.find(position.organization, position.iupd);
    response.json(createdView(book, now ?? position));
  });
}

function withPosition(book: Book, named: Named, response: Response, act: (position: Position) => void): void {
  const position = book.find(named.organization, named.iupd);
  if (position === undefined) return problem(response, 404, 'NOT FOUND', 'Not found the debt position');
  act(position);
}

function conflict(response: Response, book: Book, position: Position): void {
  problem(response, 409, 'CONFLICT', `Conflict: the debt position is ${book.status(position)}`);
}

function nameOf({ organization, iupd }: Position): Named {
  return { organization, iupd };
}
