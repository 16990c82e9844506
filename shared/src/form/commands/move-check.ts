import { insertAt, isPlace, ok, refuse } from '../../kernel';
import type { FormCommand } from './command';
import { editChecks, type CheckOwner } from './edit-checks';

/** Puts a check elsewhere among those of the same owner; `index` is counted without it. */
export function moveCheck(owner: CheckOwner, checkId: string, index: number): FormCommand {
  return editChecks('move-check', owner, (checks) => {
    const moved = checks.find(({ id }) => id === checkId);
    const others = checks.filter((check) => check !== moved);
    if (moved === undefined) return refuse('command-unknown-node');
    return isPlace(index, others.length) ? ok(insertAt(others, index, moved)) : refuse('command-bad-place');
  });
}
