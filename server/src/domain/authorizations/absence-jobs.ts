import { addDays, romeInstant, type IsoDate } from '@istanze/shared';
import { addJobs, cancelJobs, type NewJob, type OutboxHandler } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { AssignedWork } from '../../ports/inside/assigned-work';
import type { Clock } from '../../ports/outside/clock';
import {
  type AbsenceRow,
  findAbsence,
  findHandedOver,
  findStaffById,
  noteHandover,
  noteReturn,
} from '../staff';

export const HAND_OVER = 'absence-hand-over';
export const GIVE_BACK = 'absence-give-back';
const BATCH = 50;

export interface AbsenceJobDependencies {
  readonly assigned: AssignedWork;
  readonly clock: Clock;
}

type Kind = typeof HAND_OVER | typeof GIVE_BACK;
type Span = Pick<AbsenceRow, 'id' | 'from' | 'to'>;

/** The work goes to the substitute when the first day begins in Italy, and comes back when the last one is over. */
export async function planAbsence(tx: TenantTransaction, { id, from, to }: Span): Promise<void> {
  await addJobs(tx, [
    { ...absenceJob(HAND_OVER, id), notBefore: startOf(from), timer: true },
    { ...absenceJob(GIVE_BACK, id), notBefore: startOf(addDays(to, 1)), timer: true },
  ]);
}

/** A hand-over that has not begun never does; one that has is undone now. */
export async function unplanAbsence(tx: TenantTransaction, id: string): Promise<void> {
  await cancelJobs(tx, [absenceJob(HAND_OVER, id).key, absenceJob(GIVE_BACK, id).key]);
  await addJobs(tx, [absenceJob(GIVE_BACK, id, 'revoked')]);
}

/** Gives what the absent person has in hand to the substitute, a batch a job; an absence taken back meanwhile gives nothing. */
export function createHandOver({ assigned, clock }: AbsenceJobDependencies): OutboxHandler {
  return async (job) => {
    const id = absenceOf(job.payload['absence']);
    await job.complete(async (tx) => {
      const absence = await findAbsence(tx, id);
      if (absence === undefined || (await findStaffById(tx, absence.substituteId)) === undefined) return;
      const { staffId, substituteId } = absence;
      const open = await assigned.openOf(tx, staffId, BATCH);
      for (const instanceId of open) {
        const moved = await assigned.reassign(tx, instanceId, {
          from: staffId,
          to: substituteId,
          because: 'absence',
        });
        if (moved) await noteHandover(tx, { absenceId: id, instanceId }, clock.now());
      }
      if (open.length === BATCH) await addJobs(tx, [absenceJob(HAND_OVER, id, open.at(-1))]);
    });
  };
}

/** What is still the substitute's goes back; what they passed on, or what closed meanwhile, stays where it is. */
export function createGiveBack({ assigned, clock }: AbsenceJobDependencies): OutboxHandler {
  return async (job) => {
    const id = absenceOf(job.payload['absence']);
    await job.complete(async (tx) => {
      const lent = await findHandedOver(tx, id, BATCH);
      for (const { instanceId, staffId, substituteId, active } of lent) {
        await assigned.reassign(tx, instanceId, {
          from: substituteId,
          to: active ? staffId : null,
          because: active ? 'return' : 'left',
        });
        await noteReturn(tx, { absenceId: id, instanceId }, clock.now());
      }
      const last = lent.at(-1)?.instanceId;
      if (lent.length === BATCH && last !== undefined) await addJobs(tx, [absenceJob(GIVE_BACK, id, last)]);
    });
  };
}

/** `part` tells the later jobs of one hand-over from its first. */
function absenceJob(kind: Kind, absence: string, part = 'first'): NewJob {
  return { kind, key: `${kind}:${absence}:${part}`, payload: { absence } };
}

function absenceOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error('A job of an absence without its id');
  return value;
}

function startOf(day: IsoDate): Date {
  return new Date(romeInstant(day, 0));
}
