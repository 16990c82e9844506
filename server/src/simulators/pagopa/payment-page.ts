import express, { Router, type Response } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { html, type Html } from '../kernel/html';
import type { Misbehaviours } from '../kernel/misbehaviour';
import { card, euro, page } from '../kernel/page';
import type { Announcer } from './announcer';
import type { Book } from './book';
import type { Cart } from './model';
import { findObstacle, payNotice } from './pay';

const BUTTONS = [
  { action: 'pay', label: 'Paga', look: '' },
  { action: 'cancel', label: 'Annulla', look: 'second' },
  { action: 'error', label: 'Errore', look: 'danger' },
  { action: 'waiting', label: 'In attesa (30 secondi)', look: 'second' },
  { action: 'pay-and-stay', label: 'Paga ma non tornare', look: 'second' },
  { action: 'pay-twice', label: 'Paga due volte', look: 'second' },
] as const;

/** Where the payer decides how the payment goes. */
export function paymentPage(
  context: SimulatorContext,
  book: Book,
  misbehaviours: Misbehaviours,
  announcer: Announcer,
): Router {
  const router = Router();
  router.get('/paga/:cart', (request, response) => {
    withCart(book, request.params.cart, response, (cart) => response.send(checkoutPage(book, cart)));
  });
  router.post('/paga/:cart', express.urlencoded(), (request, response) => {
    withCart(book, request.params.cart, response, (cart) => {
      const action = String(request.body?.action ?? '');
      if (action === 'cancel') return response.redirect(303, cart.cancelUrl);
      if (action === 'error') return response.redirect(303, cart.errorUrl);
      const known = BUTTONS.some((button) => button.action === action);
      const obstacle = cart.notices
        .map((notice) => findObstacle(book, notice))
        .find((each) => each !== undefined);
      if (!known || obstacle !== undefined) return response.status(409).send(checkoutPage(book, cart));
      const options = { times: action === 'pay-twice' ? 2 : 1, waiting: action === 'waiting' } as const;
      for (const notice of cart.notices) {
        for (const payment of payNotice(context, book, misbehaviours, notice, options))
          announcer.announce(payment);
      }
      if (action === 'pay-and-stay') return response.send(paidPage(cart));
      return response.redirect(303, action === 'waiting' ? (cart.waitingUrl ?? cart.okUrl) : cart.okUrl);
    });
  });
  return router;
}

function withCart(book: Book, id: string, response: Response, act: (cart: Cart) => void): void {
  const cart = book.carts.get(id);
  if (cart === undefined)
    response.status(404).send(page('Carrello non trovato', html`<p>Il carrello non esiste.</p>`));
  else act(cart);
}

function checkoutPage(book: Book, cart: Cart): string {
  const obstacles = cart.notices.flatMap((notice) => findObstacle(book, notice) ?? []);
  const content = html`${cart.notices.map(noticeCard)}
  ${
    obstacles.length > 0
      ? card(
          'Non puoi pagare',
          html`${obstacles.map((each) => html`<p class="bad" role="alert">${each}</p>`)}
            <p><a class="button" href="${cart.cancelUrl}">Torna al Comune</a></p>`,
        )
      : card(
          'Come deve andare il pagamento?',
          html`<form method="post" class="actions">
            ${BUTTONS.map(
              (button) =>
                html`<button name="action" value="${button.action}" class="${button.look}">
                  ${button.label}
                </button>`,
            )}
          </form>`,
        )
  }`;
  return page('Paga con pagoPA', content, false);
}

function noticeCard(notice: Cart['notices'][number]): Html {
  return card(
    notice.companyName,
    html`<p>${notice.description}</p>
      <p>
        Codice avviso <strong>${notice.noticeNumber.replace(/(.{4})(?=.)/g, '$1 ')}</strong><br />Codice
        fiscale dell’ente <strong>${notice.fiscalCode}</strong>
      </p>
      <p class="total">${euro(notice.amount)}</p>`,
  );
}

function paidPage(cart: Cart): string {
  return page(
    'Pagamento eseguito',
    html`<p class="good">
        Il pagamento è riuscito. Puoi chiudere questa pagina senza tornare al sito del Comune.
      </p>
      <p><a href="${cart.okUrl}">Torna al Comune lo stesso</a></p>`,
    false,
  );
}
