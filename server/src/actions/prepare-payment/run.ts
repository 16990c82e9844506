import { readQuote } from '@istanze/shared';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded, unavailable } from '../action-type';
import { prepareDuePosition } from '../due-position';

/** Nothing due: `{skipped: true}`. The platform not answering is tried again, its refusal is not. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const quote = readQuote(context.instance.quote);
  if (quote === null) return refused('quote-incomplete');
  if (quote.total === 0) return succeeded({ skipped: true });
  const position = await prepareDuePosition(context, quote);
  const published = await context.ports.debtPositions.publish(context.tenantId, position.id);
  if (published === 'unavailable') return unavailable();
  if (published === 'refused') return refused('payment-refused');
  if (published === 'due-refused') return refused('due-refused');
  return succeeded({ positionId: position.id, dueDate: position.dueDate });
}
