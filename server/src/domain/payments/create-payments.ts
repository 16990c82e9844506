import type { OutboxHandler } from '../../platform/outbox';
import { PermanentFailure } from '../../platform/outbox';
import type { AsDispatcher } from '../../platform/tenant-transaction';
import type { DebtPositions } from '../../ports/inside/debt-positions';
import { createNoteAnnouncedPayment, type NoteAnnouncedPayment } from './announced-payment';
import { type BookReceipt, createBookReceipt } from './book-receipt';
import { CHECK_PAYMENT, PAYMENT_NOTICE, PAYMENT_RECEIPT, SIGNAL_PAYMENT } from './check-jobs';
import { createCheckPayment } from './check-payment';
import { createDebtPositions } from './create-debt-positions';
import { createListMyPayments, type ListMyPayments } from './list-my-payments';
import { createTellDues, TELL_DUES } from './dues-of-position';
import { createListDues, type ListDues } from './list-dues';
import { createPaymentNotice } from './payment-notice';
import { createPaymentReceipt, type PaymentReceiptDependencies } from './payment-receipt';
import { createStartPayment, type StartPayment } from './start-payment';

export interface PaymentUseCases {
  readonly listMyPayments: ListMyPayments;
  readonly startPayment: StartPayment;
  readonly listDues: ListDues;
}

export interface Payments {
  readonly useCases: PaymentUseCases;
  readonly debtPositions: DebtPositions;
  readonly bookReceipt: BookReceipt;
  readonly noteAnnouncedPayment: NoteAnnouncedPayment;
  /** Handlers of the outbox by kind of job. */
  readonly outboxHandlers: Readonly<Record<string, OutboxHandler>>;
}

/** `signalPaid` tells the workflow of an instance; it must bear being told twice. */
export type SignalPaid = (tenantId: string, instanceId: string) => Promise<void>;

export function createPayments(
  deps: PaymentReceiptDependencies & { readonly asDispatcher: AsDispatcher; readonly signalPaid: SignalPaid },
): Payments {
  const bookReceipt = createBookReceipt(deps);
  return {
    useCases: {
      startPayment: createStartPayment(deps),
      listMyPayments: createListMyPayments(deps),
      listDues: createListDues(deps),
    },
    debtPositions: createDebtPositions(deps, bookReceipt),
    bookReceipt,
    noteAnnouncedPayment: createNoteAnnouncedPayment(deps),
    outboxHandlers: {
      [CHECK_PAYMENT]: createCheckPayment(deps, bookReceipt),
      [PAYMENT_NOTICE]: createPaymentNotice(deps),
      [PAYMENT_RECEIPT]: createPaymentReceipt(deps),
      [TELL_DUES]: createTellDues(deps),
      [SIGNAL_PAYMENT]: async (job) => {
        const { instanceId } = job.payload;
        if (typeof instanceId !== 'string') throw new PermanentFailure('no-instance');
        await deps.signalPaid(job.tenantId, instanceId);
      },
    },
  };
}
