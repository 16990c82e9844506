import { type Issue, romeMoment } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { FormPlaces, PlaceOwner, WantedPlace } from '../../ports/inside/form-places';
import { changeState } from './appointment.repository';
import { cancelAppointment } from './change-appointment';
import { eraseAppointments } from './erase-appointments';
import { findAskedOffice } from './form-agenda';
import { findApplicant, findPlacesOf, type FormPlaceRow } from './form-slot.repository';
import { planNotice, planReminder } from './notices';
import { dropHeld } from './place.repository';
import { takeFormPlace } from './take-form-place';

/** Places in the agendas as requests take them and give them back. */
export const formPlaces: FormPlaces = {
  async settle(tx, owner, wanted, at) {
    const before = await findPlacesOf(tx, owner.id);
    const issues: Issue[] = [];
    const kept = new Set<string>();
    for (const place of wanted) {
      const taken = await take(tx, owner, place, before, at);
      if ('reason' in taken) issues.push({ code: taken.reason, path: place.path });
      else kept.add(taken.id);
    }
    if (issues.length > 0) return issues;
    for (const row of before) if (!kept.has(row.id)) await giveBack(tx, row, at);
    return [];
  },
  async free(tx, instanceId, at) {
    for (const row of await findPlacesOf(tx, instanceId)) await giveBack(tx, row, at);
  },
  erase: (tx, instanceId, at) => eraseAppointments(tx, { instanceId }, at),
};

type Taken = { readonly id: string } | { readonly reason: string };

async function take(
  tx: TenantTransaction,
  owner: PlaceOwner,
  { path, office: asked, officeId, date, time }: WantedPlace,
  before: readonly FormPlaceRow[],
  at: Date,
): Promise<Taken> {
  const startsAt = romeMoment(date, time);
  const office = await findAskedOffice(tx, asked, owner.officeId);
  if (office === undefined || office.id !== officeId) return { reason: 'slot-unknown' };
  const own = before.find(
    (row) => row.path === path && row.officeId === officeId && row.startsAt.toISOString() === startsAt,
  );
  if (own?.state === 'booked') return own;
  if (own !== undefined && (await changeState(tx, { id: own.id, from: ['held'], to: 'booked', at })))
    return tell(tx, { id: own.id, sequence: own.sequence + 1, startsAt }, at);
  const applicant = await findApplicant(tx, owner.id);
  if (applicant === undefined) return { reason: 'slot-gone' };
  const request = { instanceId: owner.id, path, officeId, startsAt, applicant, heldUntil: null };
  const taken = await takeFormPlace(tx, request, at);
  return 'id' in taken ? tell(tx, { id: taken.id, sequence: 0, startsAt }, at) : taken;
}

async function tell(
  tx: TenantTransaction,
  booked: { readonly id: string; readonly sequence: number; readonly startsAt: string },
  at: Date,
): Promise<Taken> {
  await planNotice(tx, 'booked', booked);
  await planReminder(tx, booked, at);
  return booked;
}

/** What was only held is forgotten; what was booked and has not begun is cancelled, and the person is told. */
async function giveBack(tx: TenantTransaction, row: FormPlaceRow, at: Date): Promise<void> {
  if (row.state === 'held') await dropHeld(tx, row.id);
  else await cancelAppointment(tx, row, at);
}
