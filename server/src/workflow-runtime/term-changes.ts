import { endsTerm, FINAL_CATEGORIES, termAt, type WorkflowState } from '@istanze/shared';
import type { CompiledRelease, InstanceChanges } from '../ports/inside';

/** The last day, whether it stands still and how the term ended, as columns; a closed instance has no day to wait for. */
export function termChanges(
  { category, term: facts }: WorkflowState,
  release: CompiledRelease,
  at: string,
): InstanceChanges {
  const term = termAt(facts, at, release.content.service.maximumDays);
  const end = facts.marks.find(endsTerm);
  const decision = end === undefined ? null : { at: end.at, due: term.finalDate };
  if (FINAL_CATEGORIES.some((final) => final === category))
    return { finalDate: null, suspended: false, decision };
  return { finalDate: term.ended ? null : term.finalDate, suspended: term.suspended, decision };
}
