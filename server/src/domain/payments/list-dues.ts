import { parseNoticeNumber, romeDate } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Due, DuesAnswer } from '../../ports/outside/dues-source';
import { DueList, DueOutput } from './due.types';
import type { PaymentDependencies } from './payment-dependencies';

export interface DuesQuestion {
  readonly list: string;
  /** A notice number; null for the list of the person themselves. */
  readonly code: string | null;
  /** A draft or request that is made for somebody: it is their list then. */
  readonly instance: string | null;
}

export type ListDues = (ctx: RequestContext, question: DuesQuestion) => Promise<DueList>;

/** What a person owes today, or what a notice asks. Whoever holds a notice may pay it; what it is about is told to nobody but its debtor. */
export function createListDues(
  deps: Pick<PaymentDependencies, 'withTenant' | 'duesOf' | 'clock' | 'mayAskDues'>,
): ListDues {
  return async (ctx, { list, code, instance }) => {
    const viewer = getCitizen(ctx);
    const source = await deps.duesOf(ctx.tenantId);
    if (source === undefined || !(await deps.mayAskDues(ctx.tenantId, viewer.id))) return listOf(undefined);
    const on = romeDate(deps.clock.now().toISOString());
    if (code !== null) return listOf(await findOne(source, list, code, on));
    const debtor =
      instance === null
        ? viewer.fiscalCode
        : await deps.withTenant(ctx.tenantId, (tx) => findDebtor(tx, instance, viewer.id));
    if (debtor === undefined) return listOf({ ok: true, value: [] });
    return listOf(await source.own(list, debtor, on));
  };
}

async function findOne(
  source: { find(list: string, code: string, on: string): Promise<DuesAnswer<Due | null>> },
  list: string,
  code: string,
  on: string,
): Promise<DuesAnswer<readonly Due[]>> {
  const number = parseNoticeNumber(code);
  if (!number.ok) return { ok: true, value: [] };
  const found = await source.find(list, number.value, on);
  if (!found.ok) return found;
  return { ok: true, value: found.value === null ? [] : [{ ...found.value, object: null }] };
}

/** For whom a request is made, where the viewer made it or acts for them today. */
async function findDebtor(
  tx: TenantTransaction,
  code: string,
  viewerId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ fiscalCode: string }>(
    `select c.fiscal_code as "fiscalCode" from instance i
       join citizen c on c.tenant_id = i.tenant_id and c.id = i.citizen_id
      where i.tenant_id = $1 and i.code = $2 and (i.citizen_id = $3 or i.id in (select acted_instances($3)))`,
    [tx.tenantId, code, viewerId],
    'debtor_of_instance',
  );
  return row?.fiscalCode;
}

/** A refusal and a silence are the same to who asks: nothing can be said now. */
function listOf(answer: DuesAnswer<readonly Due[]> | undefined): DueList {
  const dues = answer?.ok === true ? answer.value : [];
  return Object.assign(new DueList(), { isAvailable: answer?.ok === true, dues: dues.map(toOutput) });
}

function toOutput({ heldBy: _, ...due }: Due): DueOutput {
  return Object.assign(new DueOutput(), due);
}
