import type { HistoryEvent } from '../../ports/inside/instance-store';
import type { ReassignReason } from '../../ports/inside/assigned-work';

export const ASSIGNED = 'assigned';

export interface AssignmentFacts {
  /** Null for nobody. */
  readonly assignee: string | null;
  readonly before?: string;
  readonly because: ReassignReason | 'rule';
}

/** The line of the history for work given without anybody's act: by a rule, an absence, a leaving. It moves no workflow. */
export function assignmentLine(at: string, { assignee, before, because }: AssignmentFacts): HistoryEvent {
  const transition = { assignee, because, ...(before === undefined ? {} : { before }) };
  return { type: ASSIGNED, at, actor: 'system', transition, payload: {} };
}
