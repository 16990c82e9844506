import type { IsoDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A hand-over for an absence; first and last day, both included. */
export interface AbsenceRow {
  readonly id: string;
  readonly staffId: string;
  readonly staffName: string;
  readonly substituteId: string;
  readonly substituteName: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface NewAbsence {
  readonly staffId: string;
  readonly substituteId: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly createdBy: string;
  readonly at: Date;
}

const SELECT = `select a.id, a.staff_id as "staffId", m.name as "staffName", a.substitute_id as "substituteId",
    s.name as "substituteName", to_char(a.from_day, 'YYYY-MM-DD') as "from", to_char(a.to_day, 'YYYY-MM-DD') as "to"
  from absence a
  join staff_member m on m.tenant_id = a.tenant_id and m.id = a.staff_id
  join staff_member s on s.tenant_id = a.tenant_id and s.id = a.substitute_id
  where a.tenant_id = $1 and a.revoked_at is null`;

/** Absences that last or are to come, the nearest first. */
export function findAbsences(tx: TenantTransaction, today: IsoDate): Promise<readonly AbsenceRow[]> {
  return tx.query<AbsenceRow>(
    `${SELECT} and a.to_day >= $2 order by a.from_day, m.name, a.id`,
    [tx.tenantId, today],
    'absences',
  );
}

export async function findAbsence(tx: TenantTransaction, id: string): Promise<AbsenceRow | undefined> {
  return (await tx.query<AbsenceRow>(`${SELECT} and a.id = $2`, [tx.tenantId, id], 'absence_by_id'))[0];
}

/** True when somebody already stands in for the person on one of those days. */
export async function overlapsAbsence(
  tx: TenantTransaction,
  { staffId, from, to }: Pick<NewAbsence, 'staffId' | 'from' | 'to'>,
): Promise<boolean> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 13))', [`${tx.tenantId}:${staffId}`]);
  return isAway(tx, { staffId, from, to });
}

export async function insertAbsence(tx: TenantTransaction, absence: NewAbsence): Promise<string> {
  const id = uuidv7();
  await tx.query(
    `insert into absence (tenant_id, id, staff_id, substitute_id, from_day, to_day, created_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tx.tenantId,
      id,
      absence.staffId,
      absence.substituteId,
      absence.from,
      absence.to,
      absence.at,
      absence.createdBy,
    ],
    'absence_insert',
  );
  return id;
}

/** Ends it now; what was done meanwhile stays done. */
export async function revokeAbsence(tx: TenantTransaction, id: string, at: Date): Promise<void> {
  await tx.query(
    'update absence set revoked_at = $3 where tenant_id = $1 and id = $2 and revoked_at is null',
    [tx.tenantId, id, at],
    'absence_revoke',
  );
}

/** The absences of some people on a day, with who stands in: nothing new is given to who is away. */
export function findAbsentOn(
  tx: TenantTransaction,
  day: IsoDate,
): Promise<readonly Pick<AbsenceRow, 'id' | 'staffId' | 'substituteId'>[]> {
  return tx.query(
    `select id, staff_id as "staffId", substitute_id as "substituteId" from absence
      where tenant_id = $1 and revoked_at is null and from_day <= $2 and to_day >= $2`,
    [tx.tenantId, day],
    'absent_on',
  );
}

/** True when the person is away themselves on one of those days. */
export async function isAway(
  tx: TenantTransaction,
  { staffId, from, to }: Pick<NewAbsence, 'staffId' | 'from' | 'to'>,
): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `select id from absence where tenant_id = $1 and staff_id = $2 and revoked_at is null
       and from_day <= $4 and to_day >= $3 limit 1`,
    [tx.tenantId, staffId, from, to],
    'absence_away',
  );
  return rows.length > 0;
}
