import express, { Router, type Request, type Response } from 'express';
import type { SimulatorContext } from '../kernel/context';
import type { Misbehaviours } from '../kernel/misbehaviour';
import { Shape, ShapeError } from '../kernel/shape';
import { wireFaults } from '../kernel/wire-faults';
import { asOf, type DuesBook, type KeptDue } from './book';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The protocol of docs/integrations/dues.md, below `/v1`. */
export function wireRoutes(context: SimulatorContext, misbehaviours: Misbehaviours, book: DuesBook): Router {
  const router = Router();
  router.use(wireFaults(misbehaviours), express.json(), (request, response, next) => {
    if (request.get('X-Api-Key') !== context.secrets.duesKey)
      return void response.status(401).json({ reason: 'unauthorized' });
    if (misbehaviours.take('malformed', request.originalUrl) !== undefined)
      return void response.json({ dues: [{ code: '12', amount: 'dodici' }] });
    next();
  });
  router.post(
    '/lists/:list/search',
    shaped((request, response) => {
      const shape = new Shape(request.body);
      const [fiscalCode, on] = [shape.text('fiscalCode'), shape.text('on', { pattern: DAY })];
      const own = [...book.all.values()].filter(
        (due) => due.list === request.params['list'] && due.fiscalCode === fiscalCode,
      );
      response.json({ dues: own.map((due) => view(due, on, misbehaviours)) });
    }),
  );
  router.get(
    '/lists/:list/dues/:code',
    withDue(book, (due, request, response) => {
      const { on } = request.query;
      if (typeof on !== 'string' || !DAY.test(on)) throw new ShapeError('on is mandatory');
      response.json(view(due, on, misbehaviours));
    }),
  );
  router.put(
    '/lists/:list/dues/:code/hold',
    withDue(book, (due, request, response) => {
      const shape = new Shape(request.body);
      const [reference, amount] = [shape.text('reference', { longest: 60 }), shape.amount('amount')];
      const today = asOf(due, shape.text('on', { pattern: DAY }));
      const reason = due.heldBy === reference ? undefined : whyNot(today.state);
      if (reason !== undefined) return void response.status(409).json({ reason });
      if (due.paidOn === null && today.amount !== amount)
        return void response.status(409).json({ reason: 'amount' });
      book.hold(due.code, reference);
      response.json({ reference });
    }),
  );
  router.delete(
    '/lists/:list/dues/:code/hold',
    withDue(book, (due, request, response) => {
      book.release(due.code, String(request.query['reference'] ?? ''));
      response.status(204).end();
    }),
  );
  router.put(
    '/lists/:list/dues/:code/payment',
    withDue(book, (due, request, response) => {
      const shape = new Shape(request.body);
      const reference = shape.text('reference', { longest: 60 });
      const paidOn = shape.text('paidOn', { pattern: DAY });
      if (due.paidBy !== null && due.paidBy !== reference)
        return void response.status(409).json({ reason: 'paid' });
      book.settle(due.code, reference, paidOn);
      response.json({ reference, paidOn });
    }),
  );
  return router;
}

function view(due: KeptDue, on: string, misbehaviours: Misbehaviours): object {
  const { code, reason, object, date, heldBy } = due;
  const today = asOf(due, on);
  const more = misbehaviours.take('amount')?.cents ?? 0;
  return {
    ...today,
    amount: today.amount + more,
    fullAmount: Math.max(today.fullAmount, today.amount + more),
    code,
    reason,
    object,
    date,
    heldBy,
  };
}

function whyNot(state: ReturnType<typeof asOf>['state']): string | undefined {
  return { open: undefined, 'in-payment': 'held', paid: 'paid', closed: 'closed' }[state];
}

type Route = (request: Request, response: Response) => void;

function shaped(route: Route): Route {
  return (request, response) => {
    try {
      route(request, response);
    } catch (error) {
      if (!(error instanceof ShapeError)) throw error;
      response.status(422).json({ reason: error.message });
    }
  };
}

function withDue(book: DuesBook, route: (due: KeptDue, request: Request, response: Response) => void): Route {
  return shaped((request, response) => {
    const due = book.all.get(String(request.params['code']));
    if (due === undefined || due.list !== request.params['list'])
      return void response.status(404).json({ reason: 'unknown' });
    route(due, request, response);
  });
}
