import type { DebtPositionRecord } from '../../ports/inside';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded, unavailable } from '../action-type';

const OPEN: readonly DebtPositionRecord['state'][] = ['draft', 'published', 'paying', 'verifying'];

/** A payment that arrived meanwhile is a problem for a person, never thrown away. */
export async function run({ tenantId, instance, ports }: ActionContext): Promise<ActionOutcome> {
  const positions = await ports.withTenant(tenantId, (tx) =>
    ports.debtPositions.findByInstance(tx, instance.id),
  );
  if (positions.some(({ state }) => state === 'paid' || state === 'reported')) return refused('already-paid');
  const open = positions.filter(({ state }) => OPEN.includes(state));
  for (const position of open) {
    const answer = await ports.debtPositions.cancel(tenantId, position.id);
    if (answer === 'unavailable') return unavailable();
    if (answer === 'already-paid') return refused('already-paid');
  }
  return succeeded({ cancelled: open.length });
}
