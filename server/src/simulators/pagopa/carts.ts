import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { Shape } from '../kernel/shape';
import type { Book } from './book';
import type { Cart } from './model';
import { refuseShape, requireKey } from './problem';

/** Checkout for creditor bodies: a cart in, the address of the payment page out. */
export function carts(context: SimulatorContext, book: Book): Router {
  const router = Router();
  router.post('/carts', requireKey(context.secrets.checkoutKey), express.json(), (request, response) => {
    try {
      const cart = readCart(request.body);
      book.record('cart-opened', cart);
      response.redirect(302, `${context.origin}/pagopa/paga/${cart.id}`);
    } catch (error) {
      refuseShape(response, error);
    }
  });
  return router;
}

function readCart(body: unknown): Cart {
  const shape = new Shape(body);
  const urls = shape.object('returnUrls');
  const notices = shape.list('paymentNotices', 5).map((notice) => ({
    noticeNumber: notice.text('noticeNumber', { pattern: /^[0-3]\d{17}$/ }),
    fiscalCode: notice.text('fiscalCode', { pattern: /^\d{11}$/ }),
    amount: notice.amount('amount'),
    companyName: notice.text('companyName', { longest: 140 }),
    description: notice.text('description', { longest: 140 }),
  }));
  if (notices.length === 0) throw shape.wrong('paymentNotices', 'must have at least one entry');
  return {
    id: randomUUID(),
    notices,
    okUrl: urls.address('returnOkUrl'),
    cancelUrl: urls.address('returnCancelUrl'),
    errorUrl: urls.address('returnErrorUrl'),
    waitingUrl: urls.has('returnWaitingUrl') ? urls.address('returnWaitingUrl') : null,
    email: shape.has('emailNotice') ? shape.text('emailNotice', { pattern: /^[^@\s]+@[^@\s]+$/ }) : null,
  };
}
