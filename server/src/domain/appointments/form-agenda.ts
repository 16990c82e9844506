import { bookableSlots, freeSlots, type FreeSlot } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { isUuid } from '../../platform/is-uuid';
import { findOffices, type Office } from '../tenants';
import { findAgenda, type OfficeAgenda } from './agenda.repository';
import { findTaken } from './appointment.repository';

/** The office that a question is about, by id or by name; `own`, the office of the request, where it names none. */
export async function findAskedOffice(
  tx: TenantTransaction,
  asked: string | null,
  own: string,
): Promise<Office | undefined> {
  const wanted = (asked ?? own).trim().toLowerCase();
  return (await findOffices(tx)).find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
}

/** What somebody who asks for a service comes for: the topic that names it, else the first. */
export function topicFor({ agenda }: OfficeAgenda, serviceSlug: string) {
  return agenda.topics.find(({ services }) => services.includes(serviceSlug)) ?? agenda.topics[0];
}

/** The times that can still be chosen for a service, with what the request itself holds among them. */
export async function freeFor(
  tx: TenantTransaction,
  officeId: string,
  request: { readonly instanceId: string; readonly serviceSlug: string },
  now: Date,
): Promise<readonly FreeSlot[]> {
  const found = isUuid(officeId) ? await findAgenda(tx, officeId) : undefined;
  const topic = found && topicFor(found, request.serviceSlug);
  if (found === undefined || topic === undefined) return [];
  const slots = bookableSlots(found.agenda, now.toISOString(), { topic: topic.id });
  return freeSlots(slots, await findTaken(tx, officeId, now, request.instanceId));
}
