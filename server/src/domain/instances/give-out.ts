import { romeDate } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { HistoryEvent, InstanceChanges } from '../../ports/inside/instance-store';
import { type Arrival, pickAssignee } from '../assignments';
import { noteHandover } from '../staff';
import { assignmentLine } from './assignment-line';

/** What to write with a submission so that it finds who works on it. */
export interface GivenOut {
  readonly changes: InstanceChanges;
  readonly inputEvents: readonly HistoryEvent[];
  /** To be called once the submission is written. */
  settle(tx: TenantTransaction, instanceId: string): Promise<void>;
}

/** Gives what arrives to somebody by the rules of its service and office, in the transaction of its submission at `at`. */
export async function giveOut(tx: TenantTransaction, arrival: Arrival, at: string): Promise<GivenOut> {
  const assignee = await pickAssignee(tx, arrival, romeDate(at));
  if (assignee === undefined) return { changes: {}, inputEvents: [], settle: async () => undefined };
  const { staffId, absenceId } = assignee;
  return {
    changes: { assigneeId: staffId },
    inputEvents: [assignmentLine(at, { assignee: staffId, because: 'rule' })],
    settle: async (later, instanceId) => {
      if (absenceId !== undefined) await noteHandover(later, { absenceId, instanceId }, new Date(at));
    },
  };
}
