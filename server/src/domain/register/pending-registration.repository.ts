import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { RegisterOrder } from '../../ports/inside/register';

/** What was asked of a register outside and is not finished there. */
export interface PendingRegistration {
  readonly id: string;
  readonly since: Date;
  /** Set while a try may have reached the register without its answer reaching us. */
  readonly begunAt: Date | null;
  readonly tries: number;
  readonly attached: number;
  readonly emergencyNumber: number | null;
}

const COLUMNS = `id, since, begun_at as "begunAt", tries, attached, emergency_number as "emergencyNumber"`;

/** Where something has still to be done outside for a reference. */
export async function findPending(
  tx: TenantTransaction,
  reference: string,
): Promise<PendingRegistration | undefined> {
  const [row] = await tx.query<PendingRegistration>(
    `select ${COLUMNS} from pending_registration
      where tenant_id = $1 and external_reference = $2 and ended_at is null`,
    [tx.tenantId, reference],
    'pending_registration_find',
  );
  return row;
}

/** Notes one more try; answers how things stood before it. */
export async function noteTry(
  tx: TenantTransaction,
  instanceId: string,
  { externalReference, direction }: Pick<RegisterOrder, 'externalReference' | 'direction'>,
  at: Date,
): Promise<PendingRegistration> {
  const [row] = await tx.query<PendingRegistration>(
    `insert into pending_registration (tenant_id, id, instance_id, external_reference, direction, since, tries)
     values ($1, $2, $3, $4, $5, $6, 1)
     on conflict (tenant_id, external_reference) do update set tries = pending_registration.tries + 1
     returning ${COLUMNS}`,
    [tx.tenantId, uuidv7(), instanceId, externalReference, direction, at],
    'pending_registration_try',
  );
  if (row === undefined) throw new Error('A try could not be noted');
  return row;
}

/** Takes the right to ask for a number; false when another worker took it meanwhile. */
export async function beginAsking(
  tx: TenantTransaction,
  { id, begunAt }: PendingRegistration,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `update pending_registration set begun_at = $3
      where tenant_id = $1 and id = $2 and begun_at is not distinct from $4 returning id`,
    [tx.tenantId, id, at, begunAt],
    'pending_registration_begin',
  );
  return rows.length === 1;
}

/** The register said that it took nothing. */
export async function noteUntaken(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    'update pending_registration set begun_at = null where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
    'pending_registration_untaken',
  );
}

export async function noteAttached(tx: TenantTransaction, id: string, attached: number): Promise<void> {
  await tx.query(
    'update pending_registration set attached = $3 where tenant_id = $1 and id = $2',
    [tx.tenantId, id, attached],
    'pending_registration_attached',
  );
}

export async function noteOverdue(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    'update pending_registration set overdue = true where tenant_id = $1 and id = $2 and not overdue',
    [tx.tenantId, id],
    'pending_registration_overdue',
  );
}

const EMERGENCY_SERIES = 'emergency-register';

/** Gives what waits its number of the emergency register, once (DPR 445/2000 art. 63); the series begins anew each year. */
export async function giveEmergencyNumber(tx: TenantTransaction, id: string, year: number): Promise<void> {
  const locked = await tx.query(
    'select id from pending_registration where tenant_id = $1 and id = $2 and emergency_number is null for update',
    [tx.tenantId, id],
    'pending_registration_lock',
  );
  if (locked.length === 0) return;
  await tx.query(
    `update pending_registration set emergency_year = $3, emergency_number = next_number($4, $3)
      where tenant_id = $1 and id = $2`,
    [tx.tenantId, id, year, EMERGENCY_SERIES],
    'pending_registration_emergency',
  );
}

/** All is done outside. What bears an emergency number stays, linked to the ordinary one by its reference. */
export async function endPending(tx: TenantTransaction, id: string, at: Date): Promise<void> {
  await tx.query(
    `with gone as (delete from pending_registration where tenant_id = $1 and id = $2 and emergency_number is null)
     update pending_registration set ended_at = $3, begun_at = null
      where tenant_id = $1 and id = $2 and emergency_number is not null`,
    [tx.tenantId, id, at],
    'pending_registration_end',
  );
}

/** How many registrations wait for the register outside. */
export async function countWaiting(tx: TenantTransaction): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::int as count from pending_registration where tenant_id = $1 and ended_at is null',
    [tx.tenantId],
    'pending_registration_count',
  );
  return row?.count ?? 0;
}
