import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A request that a substitute has in hand for somebody who is away. */
export interface HandedOver {
  readonly instanceId: string;
  readonly staffId: string;
  readonly substituteId: string;
  /** Whether the absent person still works here. */
  readonly active: boolean;
}

interface Handover {
  readonly absenceId: string;
  readonly instanceId: string;
}

export async function noteHandover(
  tx: TenantTransaction,
  { absenceId, instanceId }: Handover,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into absence_handover (tenant_id, absence_id, instance_id, at) values ($1, $2, $3, $4)
     on conflict (tenant_id, absence_id, instance_id) do update set returned_at = null`,
    [tx.tenantId, absenceId, instanceId, at],
    'handover_insert',
  );
}

/** Those that have not come back yet, oldest first. */
export function findHandedOver(
  tx: TenantTransaction,
  absenceId: string,
  first: number,
): Promise<readonly HandedOver[]> {
  return tx.query<HandedOver>(
    `select h.instance_id as "instanceId", a.staff_id as "staffId", a.substitute_id as "substituteId", m.active
       from absence_handover h
       join absence a on a.tenant_id = h.tenant_id and a.id = h.absence_id
       join staff_member m on m.tenant_id = a.tenant_id and m.id = a.staff_id
      where h.tenant_id = $1 and h.absence_id = $2 and h.returned_at is null
      order by h.at, h.instance_id limit $3`,
    [tx.tenantId, absenceId, first],
    'handovers',
  );
}

export async function noteReturn(
  tx: TenantTransaction,
  { absenceId, instanceId }: Handover,
  at: Date,
): Promise<void> {
  await tx.query(
    `update absence_handover set returned_at = $4
      where tenant_id = $1 and absence_id = $2 and instance_id = $3 and returned_at is null`,
    [tx.tenantId, absenceId, instanceId, at],
    'handover_return',
  );
}

/** The name of the absent colleague for whom a substitute has a request in hand. */
export async function findStandingIn(
  tx: TenantTransaction,
  instanceId: string,
  substituteId: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ name: string }>(
    `select m.name from absence_handover h
       join absence a on a.tenant_id = h.tenant_id and a.id = h.absence_id and a.substitute_id = $3
       join staff_member m on m.tenant_id = a.tenant_id and m.id = a.staff_id
      where h.tenant_id = $1 and h.instance_id = $2 and h.returned_at is null limit 1`,
    [tx.tenantId, instanceId, substituteId],
    'standing_in',
  );
  return row?.name;
}
