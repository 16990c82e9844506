import { randomBytes } from 'node:crypto';
import { buildInstanceCode, romeDate } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { lockAgenda } from './agenda.repository';
import { slotsAt } from './book-appointment';
import { topicFor } from './form-agenda';
import { type Applicant, tieToQuestion } from './form-slot.repository';
import { dropUnconfirmed, takePlace } from './place.repository';

export interface FormPlaceRequest {
  readonly instanceId: string;
  readonly path: string;
  readonly officeId: string;
  readonly startsAt: string;
  readonly applicant: Applicant;
  /** Null to take it for good. */
  readonly heldUntil: Date | null;
}

/** Takes a turn for a question of a form, the agenda locked meanwhile: its id, or why there is none. */
export async function takeFormPlace(
  tx: TenantTransaction,
  { instanceId, path, officeId, startsAt, applicant, heldUntil }: FormPlaceRequest,
  now: Date,
): Promise<{ readonly id: string } | { readonly reason: 'slot-gone' | 'slot-taken' }> {
  const found = await lockAgenda(tx, officeId);
  const topic = found && topicFor(found, applicant.serviceSlug);
  if (found === undefined || topic === undefined) return { reason: 'slot-gone' };
  const slots = slotsAt(found, { topicId: topic.id, startsAt }, now);
  if (slots.length === 0) return { reason: 'slot-gone' };
  await dropUnconfirmed(tx, officeId, now);
  const id = uuidv7();
  const year = Number(romeDate(now.toISOString()).slice(0, 4));
  const appointment = {
    ...applicant,
    ...{ id, officeId, heldUntil, at: now, reason: null, topicId: topic.id, topic: topic.name },
    code: buildInstanceCode('APP', year, randomBytes(8)),
  };
  for (const slot of slots) {
    if (!(await takePlace(tx, slot, appointment))) continue;
    await tieToQuestion(tx, { id, instanceId, path });
    return { id };
  }
  return { reason: 'slot-taken' };
}
