import type { TenantTransaction } from '../../platform/tenant-transaction';

export interface ProblemRow {
  readonly id: string;
  readonly kind: string;
  readonly at: Date;
  readonly instanceCode: string | null;
  readonly reason: string;
  /** The step that is stuck and its type, where it is one of a flow: with them it is tried again. */
  readonly run: string | null;
  readonly step: string | null;
}

/**
 * What a machine gave up, of the given offices or of no instance at all, newest first; at most a hundred. A step of a flow
 * counts as long as its instance is stuck on it, whether it was refused or never answered; other jobs as long as they stand failed;
 * a registration as long as the register outside is silent longer than the municipality allows.
 */
export async function findProblems(
  tx: TenantTransaction,
  officeIds: readonly string[],
): Promise<readonly ProblemRow[]> {
  return tx.query<ProblemRow>(
    `(select o.id::text as id, o.kind, o.done_at as at, i.code as "instanceCode", coalesce(o.last_error, '') as reason,
          null as run, null as step
        from outbox o left join instance i on i.tenant_id = o.tenant_id and i.id = o.instance_id
       where o.tenant_id = $1 and o.status = 'failed' and o.kind <> 'action'
         and (o.instance_id is null or i.office_id = any ($2))
       order by o.done_at desc limit 100)
     union all
     (select i.id || ':' || (p ->> 'run'), 'action-failed', i.updated_at, i.code, p ->> 'reason', p ->> 'run', p ->> 'type'
        from instance i cross join jsonb_array_elements(i.workflow -> 'problems') p
       where i.tenant_id = $1 and i.office_id = any ($2) and jsonb_array_length(i.workflow -> 'problems') > 0
       order by i.updated_at desc limit 100)
     union all
     (select w.id::text, 'register-waiting', w.since, i.code,
          case when w.emergency_number is null then 'register-waiting' else 'register-emergency' end, null, null
        from pending_registration w join instance i on i.tenant_id = w.tenant_id and i.id = w.instance_id
       where w.tenant_id = $1 and w.overdue and w.ended_at is null and i.office_id = any ($2)
       order by w.since desc limit 100)
     order by at desc limit 100`,
    [tx.tenantId, officeIds],
    'problems',
  );
}
