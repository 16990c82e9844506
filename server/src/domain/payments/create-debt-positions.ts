import { addJobs } from '../../platform/outbox';
import type { DebtPositions, OutsidePayment } from '../../ports/inside/debt-positions';
import type { BookReceipt } from './book-receipt';
import { PAYMENT_NOTICE, PAYMENT_RECEIPT, slowChecks } from './check-jobs';
import {
  type DebtPositionRow,
  findInstancePositions,
  getPosition,
  movePosition,
  preparePosition,
  settlePosition,
  toPositionRecord,
} from './debt-position.repository';
import { createDuesAsOf } from './dues-as-of';
import { holdDues, tellDues } from './dues-of-position';
import type { PaymentDependencies } from './payment-dependencies';
import { toPositionRequest } from './position-request';

/** Positions as the workflow asks for them: written once for their key, created once at the platform, taken back when not paid. */
export function createDebtPositions(deps: PaymentDependencies, bookReceipt: BookReceipt): DebtPositions {
  return {
    prepare: async (tx, request) => toPositionRecord(await preparePosition(tx, request)),
    publish: (tenantId, id) => publish(tenantId, id, deps),
    duesAsOf: createDuesAsOf(deps),
    findByInstance: async (tx, instanceId) =>
      (await findInstancePositions(tx, instanceId)).map(toPositionRecord),
    cancel: (tenantId, id) => cancel(tenantId, id, deps, bookReceipt),
    settleOutside: (tenantId, id, payment) => settleOutside(tenantId, id, payment, deps, bookReceipt),
  };
}

async function publish(
  tenantId: string,
  id: string,
  deps: PaymentDependencies,
): Promise<'published' | 'unavailable' | 'refused' | 'due-refused'> {
  const position = await deps.withTenant(tenantId, (tx) => getPosition(tx, id));
  if (position.state === 'cancelled') return 'refused';
  if (position.state !== 'draft') return 'published';
  const held = await holdDues(tenantId, position, deps);
  if (held !== 'held') return held;
  const gateway = await deps.gatewayOf(tenantId);
  const created = await gateway.createPosition(toPositionRequest(position));
  if (!created.ok) return created.kind;
  await deps.withTenant(tenantId, async (tx) => {
    await movePosition(tx, id, ['draft'], 'published');
    await addJobs(tx, [
      slowChecks(position, deps.clock.now()),
      { kind: PAYMENT_NOTICE, key: `${PAYMENT_NOTICE}:${id}`, payload: { positionId: id } },
    ]);
  });
  return 'published';
}

async function cancel(
  tenantId: string,
  id: string,
  deps: PaymentDependencies,
  bookReceipt: BookReceipt,
): Promise<'cancelled' | 'unavailable' | 'already-paid'> {
  const position = await deps.withTenant(tenantId, (tx) => getPosition(tx, id));
  if (position.state === 'cancelled') return 'cancelled';
  if (position.state === 'paid' || position.state === 'reported') return 'already-paid';
  const answer =
    position.state === 'draft' ? 'cancelled' : await takeBack(tenantId, position, deps, bookReceipt);
  if (answer !== 'cancelled') return answer;
  const from = ['draft', 'published', 'paying', 'verifying', 'expired'] as const;
  const moved = await deps.withTenant(tenantId, async (tx) => {
    const isMoved = await movePosition(tx, id, from, 'cancelled');
    if (isMoved) await addJobs(tx, tellDues(position, 'cancelled'));
    return isMoved;
  });
  return moved ? 'cancelled' : 'already-paid';
}

async function settleOutside(
  tenantId: string,
  id: string,
  payment: OutsidePayment,
  deps: PaymentDependencies,
  bookReceipt: BookReceipt,
): Promise<'settled' | 'unavailable' | 'already-paid'> {
  const position = await deps.withTenant(tenantId, (tx) => getPosition(tx, id));
  if (position.settlementKey === payment.key) return 'settled';
  if (position.state === 'paid' || position.state === 'reported') return 'already-paid';
  const known = position.state !== 'draft' && position.state !== 'cancelled';
  const answer = known ? await takeBack(tenantId, position, deps, bookReceipt) : 'cancelled';
  if (answer !== 'cancelled') return answer;
  return deps.withTenant(tenantId, async (tx) => {
    if (!(await settlePosition(tx, id, payment))) return 'already-paid';
    const key = `${PAYMENT_RECEIPT}:${id}`;
    await addJobs(tx, [
      { kind: PAYMENT_RECEIPT, key, payload: { positionId: id } },
      ...tellDues(position, 'paid'),
    ]);
    return 'settled';
  });
}

/** A position that the platform will not cancel may have been paid a moment ago: then that is booked. */
async function takeBack(
  tenantId: string,
  position: DebtPositionRow,
  deps: PaymentDependencies,
  bookReceipt: BookReceipt,
): Promise<'cancelled' | 'unavailable' | 'already-paid'> {
  const gateway = await deps.gatewayOf(tenantId);
  const { creditorFiscalCode, iupd, iuv, amount, noticeNumber } = position;
  const cancelled = await gateway.cancelPosition(creditorFiscalCode, iupd);
  if (cancelled.ok) return 'cancelled';
  if (cancelled.kind === 'unavailable') return 'unavailable';
  const receipt = await gateway.findReceipt(creditorFiscalCode, iuv, { amount, noticeNumber });
  if (receipt.ok && receipt.value !== null) {
    await bookReceipt(tenantId, receipt.value);
    return 'already-paid';
  }
  const state = await gateway.positionState(creditorFiscalCode, iupd);
  if (state.ok && (state.value === null || state.value === 'cancelled')) return 'cancelled';
  return state.ok && (state.value === 'paid' || state.value === 'reported') ? 'already-paid' : 'unavailable';
}
