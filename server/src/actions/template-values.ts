import { formatMoney, readQuote, type JsonObject } from '@istanze/shared';
import type { EarlierWork } from '../activities';
import type { ActionContext } from './action-type';

/**
 * What a template may say beyond the instance itself: the words of the activity that led here, of the last decision and of
 * the notice of refusal, the amount due. Later values stand before earlier ones.
 */
export function templateValues({ cause, earlier, instance }: ActionContext): JsonObject {
  const quote = readQuote(instance.quote);
  return {
    ...decisionValues(earlier),
    ...cause,
    amountDue: quote === null ? '' : formatMoney(quote.total, 'it'),
    amountDueCents: quote?.total ?? 0,
  };
}

/** The newest one counts: an instance may have been decided, reopened and decided again. */
function decisionValues(earlier: ActionContext['earlier']): JsonObject {
  return { ...earlier.findLast(isDecision)?.values };
}

function isDecision({ type, values }: EarlierWork): boolean {
  if (type === 'decide') return values['decision'] !== 'returned';
  return type === 'accept' || type === 'reject';
}
