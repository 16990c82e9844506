import type { LintContext } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Offices and people whom a flow may give work to today. */
export async function findPerformerIds(
  tx: TenantTransaction,
): Promise<Required<Pick<LintContext, 'offices' | 'people'>>> {
  const rows = await tx.query<{ id: string; person: boolean }>(
    `select id, false as person from office where tenant_id = $1
     union all select id, true from staff_member where tenant_id = $1 and active`,
    [tx.tenantId],
    'performer_ids',
  );
  const idsOf = (person: boolean) => new Set(rows.flatMap((row) => (row.person === person ? [row.id] : [])));
  return { offices: idsOf(false), people: idsOf(true) };
}
