import { addDays, romeDate, romeInstant } from '@istanze/shared';
import { addJobs, cancelJobs, type NewJob } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Tells a person about their appointment by mail. */
export const APPOINTMENT_MAIL = 'appointment-mail';
/** Gives a place back when nobody has confirmed it in time. */
export const APPOINTMENT_DROP = 'appointment-drop';

export const NOTICE_KINDS = ['confirm', 'booked', 'moved', 'cancelled', 'dismissed', 'reminder'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

const REMINDER_HOUR = 9;

interface Planned {
  readonly id: string;
  readonly sequence: number;
  readonly startsAt: string;
}

/** The mail of what has just happened; each version of an appointment has its own. */
export async function planNotice(
  tx: TenantTransaction,
  kind: NoticeKind,
  { id, sequence }: Pick<Planned, 'id' | 'sequence'>,
): Promise<void> {
  await addJobs(tx, [noticeJob(kind, id, sequence)]);
}

/** The reminder at nine of the day before; none when that has passed already. */
export async function planReminder(
  tx: TenantTransaction,
  { id, sequence, startsAt }: Planned,
  now: Date,
): Promise<void> {
  const notBefore = new Date(romeInstant(addDays(romeDate(startsAt), -1), REMINDER_HOUR));
  if (notBefore <= now) return;
  await addJobs(tx, [{ ...noticeJob('reminder', id, sequence), notBefore, timer: true }]);
}

/** Takes back the reminder of a version that counts no more. */
export async function unplanReminder(
  tx: TenantTransaction,
  { id, sequence }: Pick<Planned, 'id' | 'sequence'>,
): Promise<void> {
  await cancelJobs(tx, [noticeJob('reminder', id, sequence).key]);
}

export async function planDrop(
  tx: TenantTransaction,
  { id, heldUntil }: { readonly id: string; readonly heldUntil: Date },
): Promise<void> {
  await addJobs(tx, [
    {
      kind: APPOINTMENT_DROP,
      key: `${APPOINTMENT_DROP}:${id}`,
      payload: { id },
      notBefore: heldUntil,
      timer: true,
    },
  ]);
}

function noticeJob(kind: NoticeKind, id: string, sequence: number): NewJob {
  return {
    kind: APPOINTMENT_MAIL,
    key: `${APPOINTMENT_MAIL}:${kind}:${id}:${sequence}`,
    payload: { id, kind },
  };
}
