import { join } from 'node:path';
import express, { Router } from 'express';
import type { SimulatorContext } from '../kernel/context';
import { html, type Html } from '../kernel/html';
import { Journal } from '../kernel/journal';
import { Misbehaviours, type Fault } from '../kernel/misbehaviour';
import { card, euro, moment, table } from '../kernel/page';
import type { Simulator } from '../kernel/simulator';
import { WIRE_FAULTS, wireFaults } from '../kernel/wire-faults';
import { Announcer } from './announcer';
import { Book } from './book';
import { carts } from './carts';
import { debtPositions } from './debt-positions';
import { paymentPage } from './payment-page';
import { receipts } from './receipts';

const FAULTS: readonly Fault[] = [
  { code: 'late', label: 'il prossimo pagamento si sa in ritardo', takes: 'seconds' },
  { code: 'receipt-late', label: 'la prossima ricevuta arriva in ritardo', takes: 'seconds' },
  { code: 'never', label: 'il prossimo pagamento non si sa mai', takes: 'nothing' },
  { code: 'twice', label: 'il prossimo pagamento avviene due volte', takes: 'nothing' },
  { code: 'amount', label: 'la prossima ricevuta ha un altro importo', takes: 'cents' },
  { code: 'other-notice', label: 'la prossima ricevuta è di un altro avviso', takes: 'nothing' },
  { code: 'other-creditor', label: 'la prossima ricevuta è di un altro ente', takes: 'nothing' },
  { code: 'malformed-receipt', label: 'la prossima ricevuta non è leggibile', takes: 'nothing' },
  { code: 'no-push', label: 'il prossimo pagamento non viene annunciato', takes: 'nothing' },
  ...WIRE_FAULTS,
];

/** pagoPA for creditor bodies: debt positions, Checkout with a payment page of its own, receipts, announcements. */
export function createPagopa(context: SimulatorContext, webhook: string): Simulator {
  const journal = new Journal(join(context.folder, 'pagopa.jsonl'), context.now);
  const misbehaviours = new Misbehaviours(journal, FAULTS);
  const book = new Book(journal, context.now);
  if (webhook !== '' && webhook !== book.webhook) book.record('webhook-set', { url: webhook });
  const announcer = new Announcer(context, book);
  const router = Router();
  router.use(paymentPage(context, book, misbehaviours, announcer));
  router.post('/webhook', express.json(), express.urlencoded(), (request, response) => {
    const url = String(request.body?.url ?? '');
    if (url !== '' && !URL.canParse(url)) return void response.status(400).json({ error: 'url' });
    book.record('webhook-set', { url });
    response.json({ url });
  });
  router.post('/rendiconta/:organization/:iupd', (request, response) => {
    const position = book.find(request.params.organization, request.params.iupd);
    const isPaid = position !== undefined && book.status(position) === 'PAID';
    if (isPaid)
      book.record('position-reported', { organization: position.organization, iupd: position.iupd });
    response.redirect(303, '/pagopa');
  });
  const faults = wireFaults(misbehaviours);
  router.use('/gpd/debt-positions-service/v1', faults, debtPositions(context, book));
  router.use('/gpd/payments-receipts-service/v1', faults, receipts(context, book));
  router.use('/checkout/ec/v1', faults, carts(context, book));
  return {
    name: 'pagopa',
    title: 'pagoPA – posizioni debitorie e pagamenti',
    summary: 'Crea e annulla posizioni (GPD v1), apre il carrello di Checkout, fa pagare e dà le ricevute.',
    journal,
    misbehaviours,
    router,
    content: () => overview(book),
    state: () => ({
      webhook: book.webhook,
      positions: book.positions.map((position) => ({ ...position, status: book.status(position) })),
      payments: book.payments,
    }),
    stop: async () => announcer.stop(),
  };
}

function overview(book: Book): Html {
  const rows = [...book.positions].reverse().map((position) => [
    moment(position.insertedAt),
    html`${position.companyName}<br /><span class="soft">${position.options[0]?.description}</span>`,
    position.options[0]?.nav ?? '',
    euro(position.options[0]?.amount ?? 0),
    book.status(position),
    book.status(position) === 'PAID'
      ? html`<form
          method="post"
          action="/pagopa/rendiconta/${position.organization}/${encodeURIComponent(position.iupd)}"
        >
          <button class="second">Rendiconta</button>
        </form>`
      : '',
  ]);
  const announced = book.webhook === '' ? 'nessuno: il Comune chiede da sé' : book.webhook;
  return card(
    'Posizioni debitorie',
    html`${table('Posizioni debitorie', ['Creata', 'Ente', 'Codice avviso', 'Importo', 'Stato', ''], rows)}
      <p class="soft">Annuncio dei pagamenti a: ${announced}</p>`,
  );
}
