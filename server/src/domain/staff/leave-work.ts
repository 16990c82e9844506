import { addJobs, type NewJob, type OutboxHandler } from '../../platform/outbox';
import type { AssignedWork } from '../../ports/inside/assigned-work';

export const LEAVE_WORK = 'leave-work';
const BATCH = 50;

/** `time` tells one leaving from another of the same person; `batch` counts on from the first job. */
export function leaveWorkJob(staffId: string, time: number, batch = 0): NewJob {
  return {
    kind: LEAVE_WORK,
    key: `${LEAVE_WORK}:${staffId}:${time}:${batch}`,
    payload: { staffId, time, batch },
  };
}

/** What somebody who left had in hand waits for a colleague again, a batch a job; each history says so. */
export function createLeaveWork(assigned: AssignedWork): OutboxHandler {
  return async (job) => {
    const { staffId, time, batch } = job.payload;
    if (typeof staffId !== 'string' || typeof time !== 'number' || typeof batch !== 'number')
      throw new Error('A job that releases work without saying whose');
    await job.complete(async (tx) => {
      const ids = await assigned.openOf(tx, staffId, BATCH);
      for (const id of ids) await assigned.reassign(tx, id, { from: staffId, to: null, because: 'left' });
      if (ids.length === BATCH) await addJobs(tx, [leaveWorkJob(staffId, time, batch + 1)]);
    });
  };
}
