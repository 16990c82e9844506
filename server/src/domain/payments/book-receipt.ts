import { addJobs, type NewJob } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { PaymentReceipt } from '../../ports/outside/payment-gateway';
import { PAYMENT_RECEIPT, SIGNAL_PAYMENT } from './check-jobs';
import {
  type DebtPositionRow,
  findInstancePositions,
  lockByNotice,
  movePosition,
} from './debt-position.repository';
import { tellDues } from './dues-of-position';
import type { PaymentDependencies } from './payment-dependencies';
import { hasReceipt, keepReceipt, type ReceiptOutcome } from './payment-receipt.repository';

export type BookReceipt = (tenantId: string, receipt: PaymentReceipt) => Promise<ReceiptOutcome>;

/**
 * Books a receipt of the payment platform, however it came and however often: the position is paid once. One that fits no
 * position, or not its amount, changes nothing and is kept for reconciliation.
 */
export function createBookReceipt(deps: PaymentDependencies): BookReceipt {
  return (tenantId, receipt) => deps.withTenant(tenantId, (tx) => book(tx, receipt, deps));
}

async function book(
  tx: TenantTransaction,
  receipt: PaymentReceipt,
  deps: PaymentDependencies,
): Promise<ReceiptOutcome> {
  const position = await lockByNotice(tx, receipt.noticeNumber);
  if (await hasReceipt(tx, receipt.receiptId)) return 'already-paid';
  const outcome = judge(receipt, position);
  const at = deps.clock.now();
  const sealed = (await deps.vault.forTenant(tx)).seal(receipt.raw, `receipt:${receipt.receiptId}`);
  const kept = await keepReceipt(tx, receipt, { positionId: position?.id ?? null, outcome, sealed, at });
  if (!kept || outcome !== 'booked' || position === undefined) return outcome;
  await movePosition(tx, position.id, PAYABLE, 'paid', new Date(receipt.paidAt));
  await addJobs(tx, await jobsAfter(tx, position));
  return outcome;
}

const PAYABLE = ['draft', 'published', 'paying', 'verifying', 'expired'] as const;

function judge(receipt: PaymentReceipt, position: DebtPositionRow | undefined): ReceiptOutcome {
  if (position === undefined || receipt.creditorFiscalCode !== position.creditorFiscalCode)
    return 'unknown-position';
  if (position.state === 'cancelled') return 'unknown-position';
  if (position.state === 'paid' || position.state === 'reported') return 'already-paid';
  return receipt.amount === position.amount ? 'booked' : 'wrong-amount';
}

/** The workflow hears of it when nothing else of the instance is left to pay. */
async function jobsAfter(tx: TenantTransaction, position: DebtPositionRow): Promise<readonly NewJob[]> {
  const all = await findInstancePositions(tx, position.instanceId);
  const open = all.some(({ state }) => state !== 'paid' && state !== 'reported' && state !== 'cancelled');
  const receipt: NewJob = {
    kind: PAYMENT_RECEIPT,
    key: `${PAYMENT_RECEIPT}:${position.id}`,
    payload: { positionId: position.id },
  };
  const told = [receipt, ...tellDues(position, 'paid')];
  if (open) return told;
  const signal: NewJob = {
    kind: SIGNAL_PAYMENT,
    key: `${SIGNAL_PAYMENT}:${position.id}`,
    payload: { positionId: position.id, instanceId: position.instanceId },
    instanceId: position.instanceId,
    timer: true,
  };
  return [signal, ...told];
}
