import { addDays, localize, readQuote, skipHolidays, type Quote } from '@istanze/shared';
import type { ActionContext, ActionOutcome } from '../action-type';
import { refused, succeeded, unavailable } from '../action-type';

/** Nothing due: `{skipped: true}`. The platform not answering is tried again, its refusal is not. */
export async function run(context: ActionContext): Promise<ActionOutcome> {
  const quote = readQuote(context.instance.quote);
  if (quote === null) return refused('quote-incomplete');
  if (quote.total === 0) return succeeded({ skipped: true });
  const position = await prepare(context, quote);
  const published = await context.ports.debtPositions.publish(context.tenantId, position.id);
  if (published === 'unavailable') return unavailable();
  if (published === 'refused') return refused('payment-refused');
  return succeeded({ positionId: position.id, dueDate: position.dueDate });
}

async function prepare({ tenantId, key, instance, release, today, ports }: ActionContext, quote: Quote) {
  const { service, configuration } = release.content;
  return ports.withTenant(tenantId, (tx) =>
    ports.debtPositions.prepare(tx, {
      key,
      instanceId: instance.id,
      citizenId: instance.citizenId,
      debtor: { name: instance.applicantName, fiscalCode: instance.applicantFiscalCode },
      description: `${localize(service.title, 'it')} - ${instance.code}`,
      lines: quote.lines.map(({ description, amount, taxonomy }) => ({ description, amount, taxonomy })),
      dueDate: skipHolidays(addDays(today, configuration.fees.dueDays)),
    }),
  );
}
