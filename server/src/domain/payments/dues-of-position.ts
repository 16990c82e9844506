import { romeDate } from '@istanze/shared';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import type { DueClaim, DuesAnswer, DuesSource } from '../../ports/outside/dues-source';
import { type DebtPositionRow, getPosition } from './debt-position.repository';
import { createDuesAsOf } from './dues-as-of';
import type { PaymentDependencies } from './payment-dependencies';

/** Tells the system of dues what became of a payment. */
export const TELL_DUES = 'tell-dues';

/** One job per end of a position; none where it stands for no due. */
export function tellDues({ id, dues }: Pick<DebtPositionRow, 'id' | 'dues'>, end: 'paid' | 'cancelled') {
  return dues.length === 0
    ? []
    : [{ kind: TELL_DUES, key: `${TELL_DUES}:${id}:${end}`, payload: { positionId: id } }];
}

/** Holds every due of a position at the source, or none of them. */
export async function holdDues(
  tenantId: string,
  position: DebtPositionRow,
  deps: PaymentDependencies,
): Promise<'held' | 'unavailable' | 'due-refused'> {
  const claims = claimsOf(position);
  if (claims.length === 0) return 'held';
  const source = await deps.duesOf(tenantId);
  if (source === undefined) return 'due-refused';
  const on = romeDate(deps.clock.now().toISOString());
  for (const claim of claims) {
    const answer = await source.hold(claim, on);
    if (answer.ok) continue;
    if (answer.kind === 'unavailable') return 'unavailable';
    await Promise.all(claims.map((one) => source.release(one)));
    return 'due-refused';
  }
  return 'held';
}

/** Whether each due still costs what the position says, as of today and under this very position. */
export async function checkDues(
  tenantId: string,
  position: DebtPositionRow,
  deps: PaymentDependencies,
): Promise<'as-was' | 'changed' | 'unavailable'> {
  if (position.dues.length === 0) return 'as-was';
  const answers = await createDuesAsOf(deps)(tenantId, position.dues);
  if ([...answers.values()].some(({ ok }) => !ok)) return 'unavailable';
  const same = position.dues.every(({ code, amount }) => {
    const due = answers.get(code);
    return due?.ok === true && due.value?.heldBy === position.iupd && due.value.amount === amount;
  });
  return same ? 'as-was' : 'changed';
}

/** A payment that the source will not take, because it was made elsewhere too, is for a person to look at. */
export function createTellDues(deps: PaymentDependencies): OutboxHandler {
  return async (job) => {
    const { positionId } = job.payload;
    if (typeof positionId !== 'string') throw new PermanentFailure('no-position');
    const position = await deps.withTenant(job.tenantId, (tx) => getPosition(tx, positionId));
    const source = await deps.duesOf(job.tenantId);
    if (source === undefined) throw new PermanentFailure('no-dues-source');
    for (const claim of claimsOf(position)) {
      const answer = await tell(source, claim, position);
      if (answer.ok) continue;
      if (answer.kind === 'refused') throw new PermanentFailure('due-refused');
      throw new Error(`The system of dues: ${answer.reason}`);
    }
  };
}

async function tell(
  source: DuesSource,
  claim: DueClaim,
  { state, paidAt }: DebtPositionRow,
): Promise<DuesAnswer<null>> {
  if (paidAt !== null) return source.settle(claim, romeDate(paidAt.toISOString()));
  return state === 'cancelled' ? source.release(claim) : { ok: true, value: null };
}

function claimsOf({ dues, iupd }: DebtPositionRow): readonly DueClaim[] {
  return dues.map((due) => ({ ...due, reference: iupd }));
}
