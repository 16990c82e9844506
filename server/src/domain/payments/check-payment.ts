import { createHash } from 'node:crypto';
import { romeDate } from '@istanze/shared';
import type { OutboxHandler, OutboxJob } from '../../platform/outbox';
import type { GatewayResult, PaymentReceipt } from '../../ports/outside/payment-gateway';
import type { BookReceipt } from './book-receipt';
import { nextCheck } from './check-jobs';
import {
  countCheck,
  type DebtPositionRow,
  findByIuv,
  findPosition,
  movePosition,
} from './debt-position.repository';
import type { PaymentDependencies } from './payment-dependencies';
import { keepReceipt } from './payment-receipt.repository';

const UNAVAILABLE_SECONDS = 60;
const OVER: readonly DebtPositionRow['state'][] = ['paid', 'reported', 'cancelled'];

interface Target {
  readonly creditorFiscalCode: string;
  readonly iuv: string;
  readonly position: DebtPositionRow | undefined;
}

/** Looks once whether a position was paid and says when to look again. The platform being down is waiting, not failing. */
export function createCheckPayment(deps: PaymentDependencies, bookReceipt: BookReceipt): OutboxHandler {
  return async (job) => {
    const target = await findTarget(job, deps);
    if (target.position !== undefined && OVER.includes(target.position.state)) return;
    const gateway = await deps.gatewayOf(job.tenantId);
    const found = await gateway.findReceipt(
      target.creditorFiscalCode,
      target.iuv,
      expectedOf(target.position),
    );
    if (found.ok && found.value !== null) {
      await bookReceipt(job.tenantId, found.value);
      return;
    }
    if (!found.ok && found.kind === 'refused') await keepRefused(job, target, found, deps);
    if (found.ok && target.position !== undefined) await noteVerifying(job, target.position, deps);
    return lookAgain(job, target.position, found, deps);
  };
}

async function findTarget(job: OutboxJob, deps: PaymentDependencies): Promise<Target> {
  const { positionId, iuv } = job.payload;
  return deps.withTenant(job.tenantId, async (tx) => {
    const position =
      typeof positionId === 'string' ? await findPosition(tx, positionId) : await findByIuv(tx, String(iuv));
    if (position !== undefined)
      return { creditorFiscalCode: position.creditorFiscalCode, iuv: position.iuv, position };
    const [tenant] = await tx.query<{ fiscalCode: string }>(
      'select fiscal_code as "fiscalCode" from tenant where id = $1',
      [tx.tenantId],
    );
    return { creditorFiscalCode: tenant?.fiscalCode ?? '', iuv: String(iuv), position };
  });
}

function expectedOf(position: DebtPositionRow | undefined) {
  return position === undefined
    ? undefined
    : { amount: position.amount, noticeNumber: position.noticeNumber };
}

/** The platform says paid while its receipt is not there yet: shown as being verified. */
async function noteVerifying(
  job: OutboxJob,
  position: DebtPositionRow,
  deps: PaymentDependencies,
): Promise<void> {
  const gateway = await deps.gatewayOf(job.tenantId);
  const state = await gateway.positionState(position.creditorFiscalCode, position.iupd);
  if (!state.ok || (state.value !== 'paid' && state.value !== 'reported')) return;
  await deps.withTenant(job.tenantId, (tx) =>
    movePosition(tx, position.id, ['published', 'paying'], 'verifying'),
  );
}

async function lookAgain(
  job: OutboxJob,
  position: DebtPositionRow | undefined,
  found: GatewayResult<PaymentReceipt | null>,
  deps: PaymentDependencies,
): Promise<{ readonly postponeUntil: Date } | undefined> {
  const now = deps.clock.now();
  const soon = new Date(now.getTime() + UNAVAILABLE_SECONDS * 1000);
  const unavailable = !found.ok && found.kind === 'unavailable';
  const next = nextCheck(job.payload, now) ?? (unavailable ? soon : undefined);
  await deps.withTenant(job.tenantId, async (tx) => {
    if (position === undefined) return;
    await countCheck(tx, position.id, next ?? null);
    if (next === undefined) await movePosition(tx, position.id, ['paying'], 'published');
    if (position.dueDate < romeDate(now.toISOString()))
      await movePosition(tx, position.id, ['published'], 'expired');
  });
  return next === undefined ? undefined : { postponeUntil: next };
}

/** What came and does not agree books nothing; it is kept where somebody will look into it. */
async function keepRefused(
  job: OutboxJob,
  { iuv, position }: Target,
  refused: { readonly evidence?: string },
  deps: PaymentDependencies,
): Promise<void> {
  const { evidence } = refused;
  if (evidence === undefined) return;
  const receiptId = `refused:${createHash('sha256').update(evidence).digest('hex')}`;
  await deps.withTenant(job.tenantId, async (tx) => {
    const sealed = (await deps.vault.forTenant(tx)).seal(evidence, `receipt:${receiptId}`);
    const receipt = { receiptId, noticeNumber: position?.noticeNumber ?? `3${iuv}`, amount: 0 };
    const outcome = position === undefined ? 'unknown-position' : 'wrong-amount';
    await keepReceipt(tx, receipt, {
      positionId: position?.id ?? null,
      outcome,
      sealed,
      at: deps.clock.now(),
    });
  });
}
