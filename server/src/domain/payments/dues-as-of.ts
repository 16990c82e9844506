import { romeDate } from '@istanze/shared';
import type { DebtPositions } from '../../ports/inside/debt-positions';
import type { Due, DuesAnswer } from '../../ports/outside/dues-source';
import type { PaymentDependencies } from './payment-dependencies';

/** What each due is today, by its notice number; asked all at once, with no transaction open. */
export function createDuesAsOf(
  deps: Pick<PaymentDependencies, 'duesOf' | 'clock'>,
): DebtPositions['duesAsOf'] {
  return async (tenantId, dues) => {
    const source = await deps.duesOf(tenantId);
    const on = romeDate(deps.clock.now().toISOString());
    const answers = await Promise.all(
      dues.map(async ({ list, code }) => {
        const answer = source === undefined ? NOT_CONNECTED : await source.find(list, code, on);
        return [code, answer] as const;
      }),
    );
    return new Map(answers);
  };
}

const NOT_CONNECTED: DuesAnswer<Due | null> = { ok: false, kind: 'unavailable', reason: 'not connected' };
