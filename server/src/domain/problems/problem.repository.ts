import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface ProblemRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly instanceCode: string | null;
  readonly reason: string;
}

/** Jobs given up after every attempt, of the given offices or of no instance at all, newest first; at most a hundred. */
export async function findProblems(
  tx: TenantTransaction,
  officeIds: readonly string[],
): Promise<readonly ProblemRow[]> {
  return tx.query<ProblemRow>(
    `select o.id, o.kind, o.done_at as at, i.code as "instanceCode", coalesce(o.last_error, '') as reason
       from outbox o left join instance i on i.tenant_id = o.tenant_id and i.id = o.instance_id
      where o.tenant_id = $1 and o.status = 'failed' and (o.instance_id is null or i.office_id = any ($2))
      order by o.created_at desc limit 100`,
    [tx.tenantId, officeIds],
    'problems',
  );
}
