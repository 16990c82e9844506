import type { Slot, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Visitor } from './appointment-row';

/** What is booked, before it has a place. */
export interface NewAppointment extends Visitor {
  readonly id: string;
  readonly code: string;
  readonly officeId: string;
  readonly topicId: string;
  readonly topic: Text;
  readonly serviceSlug: string | null;
  readonly reason: Buffer | null;
  /** Null once the address is known to be the person's. */
  readonly heldUntil: Date | null;
  readonly at: Date;
}

/** The first place of a desk that nobody has in that time, whatever the turns were when the others booked. */
const FREE_PLACE = `
  select p.place from generate_series(1, $6) p(place)
   where not exists (
     select 1 from appointment t where t.tenant_id = $1 and t.office_id = $2 and t.rule_id = $3 and t.place = p.place
        and t.state <> 'cancelled' and t.starts_at < $5 and t.ends_at > $4)
   order by p.place limit 1`;

/** Books a turn in one statement; false when every place of the desk is taken. Call it with the agenda locked. */
export async function takePlace(
  tx: TenantTransaction,
  slot: Slot,
  appointment: NewAppointment,
): Promise<boolean> {
  const { id, code, officeId, topicId, topic, serviceSlug, citizenId, reason, heldUntil, at } = appointment;
  const { givenName, familyName, email, phone, locale } = appointment;
  const rows = await tx.query(
    `insert into appointment (tenant_id, office_id, rule_id, starts_at, ends_at, place, id, code, topic_id, topic, service_slug,
       citizen_id, given_name, family_name, email, phone, locale, reason, state, held_until, created_at, changed_at)
     select $1, $2, $3, $4, $5, free.place, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       case when $19::timestamptz is null then 'booked' else 'held' end, $19, $20, $20
     from (${FREE_PLACE}) free returning id`,
    [
      ...[tx.tenantId, officeId, slot.ruleId, slot.startsAt, slot.endsAt, slot.capacity],
      ...[id, code, topicId, JSON.stringify(topic), serviceSlug],
      ...[citizenId, givenName, familyName, email, phone, locale, reason, heldUntil, at],
    ],
    'appointment_take',
  );
  return rows.length === 1;
}

/** Brings an appointment to another turn in one statement; false when every place of the desk is taken. */
export async function changePlace(
  tx: TenantTransaction,
  slot: Slot,
  { id, officeId, at }: { readonly id: string; readonly officeId: string; readonly at: Date },
): Promise<boolean> {
  const rows = await tx.query(
    `update appointment a set rule_id = $3, starts_at = $4, ends_at = $5, place = free.place, sequence = a.sequence + 1,
       changed_at = $8
     from (${FREE_PLACE}) free where a.tenant_id = $1 and a.id = $7 and a.state = 'booked' returning a.id`,
    [tx.tenantId, officeId, slot.ruleId, slot.startsAt, slot.endsAt, slot.capacity, id, at],
    'appointment_move',
  );
  return rows.length === 1;
}

/** Removes what nobody confirmed, with everything that was written in it. */
export async function dropHeld(tx: TenantTransaction, id: string): Promise<void> {
  await tx.query(
    `delete from appointment where tenant_id = $1 and id = $2 and state = 'held'`,
    [tx.tenantId, id],
    'appointment_drop_one',
  );
}

/** Gives back the places that nobody confirmed in time, and what was written with them. */
export async function dropUnconfirmed(tx: TenantTransaction, officeId: string, now: Date): Promise<void> {
  await tx.query(
    `delete from appointment where tenant_id = $1 and office_id = $2 and state = 'held' and held_until <= $3`,
    [tx.tenantId, officeId, now],
    'appointment_drop',
  );
}
