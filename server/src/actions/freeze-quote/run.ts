import { computeQuote } from '@istanze/shared';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded } from '../action-type';

/** An amount that cannot be computed stops here: an answer that is missing never makes a thing cheaper. */
export async function run({ release, instance, today }: ActionContext): Promise<ActionOutcome> {
  if (instance.quote !== null) return succeeded({ total: instance.quote['total'] ?? 0 });
  const quote = computeQuote(release.content, instance.answers, instance.derived, today);
  if (quote.incomplete.length > 0) return refused('quote-incomplete');
  const lines = quote.lines.map((line) => ({ ...line }));
  const frozen = { lines, total: quote.total, stampDuty: quote.stampDuty, frozenOn: today };
  return succeeded({ total: quote.total }, () => ({ quote: frozen }));
}
