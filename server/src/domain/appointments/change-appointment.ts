import type { RequestContext } from '../../graphql/context';
import { type NotAllowed, notAllowed } from '../../graphql/refusals';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { lockAgenda } from './agenda.repository';
import { isTokenOf } from './appointment-secrets';
import { changeState, findAppointment } from './appointment.repository';
import type { AppointmentRow } from './appointment-row';
import { slotsAt } from './book-appointment';
import { planNotice, planReminder, unplanReminder } from './notices';
import { changePlace, dropUnconfirmed } from './place.repository';

/** An appointment by its code and, for who is not logged in, the token of the mail. */
export interface AppointmentKey {
  readonly code: string;
  readonly token: string | null;
}

/** The appointment, when it is of who asks: theirs by login, or opened with the link of its mail. */
export async function findOwn(
  tx: TenantTransaction,
  { viewer }: Pick<RequestContext, 'viewer'>,
  { code, token }: AppointmentKey,
  vault: Vault,
): Promise<AppointmentRow | undefined> {
  const row = await findAppointment(tx, code);
  if (row === undefined) return undefined;
  if (viewer?.kind === 'citizen' && viewer.id === row.citizenId) return row;
  return token !== null && (await isTokenOf(tx, vault, { code, token })) ? row : undefined;
}

/** Who opens the link of the mail keeps the place; opened again it says the same. */
export async function confirmAppointment(
  tx: TenantTransaction,
  row: AppointmentRow,
  now: Date,
): Promise<NotAllowed | undefined> {
  if (row.state === 'booked') return undefined;
  const { id, startsAt } = row;
  const confirmed =
    startsAt > now &&
    (row.heldUntil === null || row.heldUntil > now) &&
    (await changeState(tx, { id, from: ['held'], to: 'booked', at: now }));
  if (!confirmed) return notAllowed('reason.appointment-not-held');
  const sequence = row.sequence + 1;
  await planNotice(tx, 'booked', { id, sequence });
  await planReminder(tx, { id, sequence, startsAt: startsAt.toISOString() }, now);
  return undefined;
}

/** Takes another turn of the same office for the same topic; the earlier place is free for others at once. */
export async function moveAppointment(
  tx: TenantTransaction,
  row: AppointmentRow,
  startsAt: string,
  now: Date,
): Promise<NotAllowed | undefined> {
  if (row.state !== 'booked' || row.startsAt <= now) return notAllowed('reason.appointment-over');
  const agenda = await lockAgenda(tx, row.officeId);
  const slots = agenda === undefined ? [] : slotsAt(agenda, { topicId: row.topicId, startsAt }, now);
  if (slots.length === 0) return notAllowed('reason.slot-gone');
  await dropUnconfirmed(tx, row.officeId, now);
  for (const slot of slots) {
    if (!(await changePlace(tx, slot, { id: row.id, officeId: row.officeId, at: now }))) continue;
    const sequence = row.sequence + 1;
    await unplanReminder(tx, row);
    await planNotice(tx, 'moved', { id: row.id, sequence });
    await planReminder(tx, { id: row.id, sequence, startsAt: slot.startsAt }, now);
    return undefined;
  }
  return notAllowed('reason.slot-taken');
}

/** The person does not come: the place is free for others. Asked again it says the same. */
export async function cancelAppointment(
  tx: TenantTransaction,
  row: AppointmentRow,
  now: Date,
): Promise<NotAllowed | undefined> {
  if (row.state === 'cancelled') return undefined;
  return close(tx, row, now, { by: 'citizen', reason: null });
}

/** The office cannot receive the person, and says why in a mail. */
export async function dismissAppointment(
  tx: TenantTransaction,
  row: AppointmentRow,
  now: Date,
  reason: string,
): Promise<NotAllowed | undefined> {
  return close(tx, row, now, { by: 'office', reason });
}

async function close(
  tx: TenantTransaction,
  row: AppointmentRow,
  now: Date,
  cancelled: { readonly by: 'citizen' | 'office'; readonly reason: string | null },
): Promise<NotAllowed | undefined> {
  const { id, sequence, startsAt } = row;
  const closed =
    startsAt > now &&
    (await changeState(tx, { id, from: ['held', 'booked'], to: 'cancelled', at: now, cancelled }));
  if (!closed) return notAllowed('reason.appointment-over');
  await unplanReminder(tx, row);
  const kind = cancelled.by === 'office' ? 'dismissed' : 'cancelled';
  if (row.state === 'booked') await planNotice(tx, kind, { id, sequence: sequence + 1 });
  return undefined;
}
