import type { IsoDate, IsoInstant, TakenPlace } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import {
  APPOINTMENT_COLUMNS,
  type AppointmentRow,
  type AppointmentState,
  type Attendance,
  type Visitor,
} from './appointment-row';

export async function findAppointment(
  tx: TenantTransaction,
  code: string,
): Promise<AppointmentRow | undefined> {
  const [row] = await tx.query<AppointmentRow>(
    `select ${APPOINTMENT_COLUMNS} from appointment a where a.tenant_id = $1 and a.code = $2`,
    [tx.tenantId, code],
    'appointment_by_code',
  );
  return row;
}

export async function findAppointmentById(
  tx: TenantTransaction,
  id: string,
): Promise<AppointmentRow | undefined> {
  const [row] = await tx.query<AppointmentRow>(
    `select ${APPOINTMENT_COLUMNS} from appointment a where a.tenant_id = $1 and a.id = $2`,
    [tx.tenantId, id],
    'appointment_by_id',
  );
  return row;
}

/** A person's appointments that are not over, the next one first. */
export async function findAppointmentsOf(
  tx: TenantTransaction,
  citizenId: string,
  now: Date,
): Promise<readonly AppointmentRow[]> {
  return tx.query<AppointmentRow>(
    `select ${APPOINTMENT_COLUMNS} from appointment a
      where a.tenant_id = $1 and a.citizen_id = $2 and a.ends_at > $3 and a.state in ('booked', 'arrived')
      order by a.starts_at limit 50`,
    [tx.tenantId, citizenId, now],
    'appointments_of_citizen',
  );
}

/** What some offices have between two instants, by time, at most `most`; unconfirmed places too. */
export async function findAppointmentsBetween(
  tx: TenantTransaction,
  offices: readonly string[],
  { from, to, most }: { readonly from: IsoInstant; readonly to: IsoInstant; readonly most: number },
): Promise<readonly AppointmentRow[]> {
  return tx.query<AppointmentRow>(
    `select ${APPOINTMENT_COLUMNS} from appointment a
      where a.tenant_id = $1 and a.office_id = any ($2) and a.starts_at >= $3 and a.starts_at < $4
      order by a.starts_at, a.family_name, a.id limit $5`,
    [tx.tenantId, offices, from, to, most],
    'appointments_between',
  );
}

/** How many of some offices there are between two instants, by office and day. */
export async function countByDay(
  tx: TenantTransaction,
  offices: readonly string[],
  { from, to }: { readonly from: IsoInstant; readonly to: IsoInstant },
): Promise<readonly DayCount[]> {
  return tx.query<DayCount>(
    `select a.office_id as "officeId", (a.starts_at at time zone 'Europe/Rome')::date::text as date, count(*)::int as total,
        (count(*) filter (where a.state <> 'cancelled'))::int as taken
       from appointment a
      where a.tenant_id = $1 and a.office_id = any ($2) and a.starts_at >= $3 and a.starts_at < $4 group by 1, 2`,
    [tx.tenantId, offices, from, to],
    'appointments_by_day',
  );
}

export interface DayCount {
  readonly officeId: string;
  readonly date: IsoDate;
  readonly total: number;
  /** Without those that were cancelled. */
  readonly taken: number;
}

/** The places that an office has given from an instant on; without those of one request where it is named. */
export async function findTaken(
  tx: TenantTransaction,
  officeId: string,
  now: Date,
  exceptOf: string | null = null,
): Promise<readonly TakenPlace[]> {
  const rows = await tx.query<{ ruleId: string; startsAt: Date; endsAt: Date }>(
    `select a.rule_id as "ruleId", a.starts_at as "startsAt", a.ends_at as "endsAt" from appointment a
      where a.tenant_id = $1 and a.office_id = $2 and a.ends_at > $3 and a.state <> 'cancelled'
        and (a.held_until is null or a.held_until > $3) and ($4::uuid is null or a.instance_id is distinct from $4)`,
    [tx.tenantId, officeId, now, exceptOf],
    'appointments_taken',
  );
  return rows.map(({ ruleId, startsAt, endsAt }) => ({
    ruleId,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  }));
}

/** How many places somebody has to come, by the address they gave or by their login; those of forms do not count. */
export async function countToCome(
  tx: TenantTransaction,
  { email, citizenId }: Pick<Visitor, 'email' | 'citizenId'>,
  now: Date,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from appointment a where a.tenant_id = $1 and (lower(a.email) = lower($2) or a.citizen_id = $4)
        and a.starts_at > $3 and a.instance_id is null and a.state in ('held', 'booked') and (a.held_until is null or a.held_until > $3)`,
    [tx.tenantId, email, now, citizenId],
    'appointments_to_come',
  );
  return row?.count ?? 0;
}

/** A turn that somebody will come to. */
export interface BookedTurn {
  readonly officeId: string;
  readonly ruleId: string;
  readonly startsAt: Date;
}

/** A person's appointments, whatever became of them, oldest first. */
export async function findAllOf(
  tx: TenantTransaction,
  citizenId: string,
): Promise<readonly AppointmentRow[]> {
  return tx.query<AppointmentRow>(
    `select ${APPOINTMENT_COLUMNS} from appointment a where a.tenant_id = $1 and a.citizen_id = $2 order by a.starts_at, a.id`,
    [tx.tenantId, citizenId],
    'appointments_all_of_citizen',
  );
}

/** Every turn of some offices that is booked and has not begun. */
export async function findTurnsToCome(
  tx: TenantTransaction,
  offices: readonly string[],
  now: Date,
): Promise<readonly BookedTurn[]> {
  return tx.query<BookedTurn>(
    `select a.office_id as "officeId", a.rule_id as "ruleId", a.starts_at as "startsAt" from appointment a
      where a.tenant_id = $1 and a.office_id = any ($2) and a.starts_at >= $3 and a.state = 'booked'`,
    [tx.tenantId, offices, now],
    'appointment_turns_to_come',
  );
}

/** Whether the person came; false where it is not kept, or no more. It is no new version: what was told stays true. */
export async function noteAttendance(
  tx: TenantTransaction,
  { id, attendance, at }: { readonly id: string; readonly attendance: Attendance; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update appointment set state = $3, changed_at = $4
      where tenant_id = $1 and id = $2 and state in ('booked', 'arrived', 'absent') returning id`,
    [tx.tenantId, id, attendance, at],
    'appointment_attendance',
  );
  return rows.length === 1;
}

export interface StateChange {
  readonly id: string;
  /** The states from which it may come. */
  readonly from: readonly AppointmentState[];
  readonly to: AppointmentState;
  readonly at: Date;
  readonly cancelled?: { readonly by: 'citizen' | 'office'; readonly reason: string | null };
}

/** Makes a new version of it; false when it stands in none of the states it may come from any more. */
export async function changeState(tx: TenantTransaction, change: StateChange): Promise<boolean> {
  const rows = await tx.query(
    `update appointment set state = $4, held_until = null, cancelled_by = $6, cancel_reason = $7, changed_at = $5,
       sequence = sequence + 1
      where tenant_id = $1 and id = $2 and state = any ($3) returning id`,
    [
      ...[tx.tenantId, change.id, change.from, change.to, change.at],
      ...[change.cancelled?.by ?? null, change.cancelled?.reason ?? null],
    ],
    'appointment_state',
  );
  return rows.length === 1;
}
