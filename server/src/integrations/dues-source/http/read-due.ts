import { isIsoDate, parseNoticeNumber } from '@istanze/shared';
import type { Due } from '../../../ports/outside/dues-source';
import { at, numberAt, textAt } from '../../wire/json';

const STATES = ['open', 'in-payment', 'paid', 'closed'] as const;

/** A due as the system says it; undefined where anything of it makes no sense: half a due is never shown. */
export function readDue(body: unknown): Due | undefined {
  const code = textAt(body, 'code');
  const reason = textAt(body, 'reason');
  const amount = centsAt(body, 'amount');
  const state = STATES.find((one) => one === at(body, 'state'));
  const date = textAt(body, 'date');
  const reducedUntil = textAt(body, 'reducedUntil');
  const fullAmount = centsAt(body, 'fullAmount') ?? amount;
  if (code === null || !parseNoticeNumber(code).ok || reason === null || state === undefined)
    return undefined;
  if (amount === null || fullAmount === null || fullAmount < amount) return undefined;
  if (![date, reducedUntil].every((day) => day === null || isIsoDate(day))) return undefined;
  return {
    code,
    reason,
    object: textAt(body, 'object'),
    date,
    amount,
    reducedUntil,
    fullAmount,
    state,
    heldBy: textAt(body, 'heldBy'),
  };
}

function centsAt(body: unknown, key: string): number | null {
  const found = numberAt(body, key);
  return found !== null && Number.isSafeInteger(found) && found > 0 ? found : null;
}
