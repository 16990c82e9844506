import { randomUUID } from 'node:crypto';
import type { SimulatorContext } from '../kernel/context';
import type { Misbehaviours } from '../kernel/misbehaviour';
import type { Book } from './book';
import type { CartNotice, Payment, PaymentOption, Position } from './model';

/** Seconds a payment "in attesa" takes to become known. */
const WAITING_SECONDS = 30;
const OTHER_CREDITOR = '77777777770';

export interface PayOptions {
  readonly times: 1 | 2;
  readonly waiting: boolean;
}

/** Why a notice cannot be paid now, in words for the payer; undefined when it can. */
export function findObstacle(book: Book, notice: CartNotice): string | undefined {
  const position = book.findByNotice(notice.fiscalCode, notice.noticeNumber);
  const option = position?.options.find((each) => each.nav === notice.noticeNumber);
  if (position === undefined || option === undefined) return 'L’avviso non esiste.';
  const isPaid = book.payments.some(
    (payment) =>
      payment.organization === position.organization &&
      payment.iupd === position.iupd &&
      payment.iuv === option.iuv,
  );
  if (isPaid) return 'Questo avviso è già stato pagato.';
  const status = book.status(position);
  if (status === 'INVALID') return 'L’avviso è stato annullato.';
  if (status === 'EXPIRED') return 'L’avviso è scaduto.';
  if (status !== 'VALID' && status !== 'PARTIALLY_PAID') return 'L’avviso non è pagabile.';
  return option.amount === notice.amount ? undefined : 'L’importo dell’avviso è cambiato.';
}

/** Books the payment of a notice, with whatever misbehaviour is prepared for it. */
export function payNotice(
  context: SimulatorContext,
  book: Book,
  misbehaviours: Misbehaviours,
  notice: CartNotice,
  options: PayOptions,
): readonly Payment[] {
  const position = book.findByNotice(notice.fiscalCode, notice.noticeNumber);
  const option = position?.options.find((each) => each.nav === notice.noticeNumber);
  if (position === undefined || option === undefined) return [];
  const twice = options.times === 2 || misbehaviours.take('twice') !== undefined;
  const first = newPayment(context, misbehaviours, position, option, options.waiting);
  const payments = twice ? [first, { ...first, receiptId: newReceiptId() }] : [first];
  for (const payment of payments) book.record('paid', payment);
  return payments;
}

function newPayment(
  context: SimulatorContext,
  misbehaviours: Misbehaviours,
  position: Position,
  option: PaymentOption,
  waiting: boolean,
): Payment {
  const paidAt = context.now();
  const late = (misbehaviours.take('late')?.seconds ?? 0) + (waiting ? WAITING_SECONDS : 0);
  const receiptLate = misbehaviours.take('receipt-late')?.seconds ?? 0;
  const never = misbehaviours.take('never') !== undefined;
  const after = (seconds: number): string => new Date(paidAt.getTime() + seconds * 1000).toISOString();
  return {
    receiptId: newReceiptId(),
    organization: position.organization,
    iupd: position.iupd,
    iuv: option.iuv,
    paidAt: paidAt.toISOString(),
    knownAt: never ? null : after(late),
    receiptAt: never ? null : after(late + receiptLate),
    receipt: {
      amount: misbehaviours.take('amount')?.cents ?? option.amount,
      noticeNumber: misbehaviours.take('other-notice') === undefined ? option.nav : `3${'0'.repeat(17)}`,
      creditor: misbehaviours.take('other-creditor') === undefined ? position.organization : OTHER_CREDITOR,
      malformed: misbehaviours.take('malformed-receipt') !== undefined,
    },
    pushed: misbehaviours.take('no-push') !== undefined,
  };
}

function newReceiptId(): string {
  return randomUUID().replaceAll('-', '');
}
