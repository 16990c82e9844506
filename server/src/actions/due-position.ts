import { addDays, duesIn, localize, skipHolidays, type Quote } from '@istanze/shared';
import type { DebtPositionRecord } from '../ports/inside';
import type { ActionContext } from './action-type';

/** The debt position of the frozen amount, as a draft; asked again with the same key it is the same one. */
export async function prepareDuePosition(
  { tenantId, key, instance, release, today, ports }: ActionContext,
  quote: Quote,
): Promise<DebtPositionRecord> {
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
      dues: duesIn(release.form, instance.answers).flatMap(({ list, code, amount }) =>
        amount === null ? [] : [{ list, code, amount }],
      ),
    }),
  );
}
