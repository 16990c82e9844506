import type { CheckDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse } from '../../kernel';
import type { FormCommand } from './command';
import { editChecks, type CheckOwner } from './edit-checks';

/** Puts a new check among those of a field, or of the form where `owner` is missing. */
export function addCheck(owner: CheckOwner, index: number, check: CheckDefinition): FormCommand {
  return editChecks('add-check', owner, (checks) => {
    if (checks.some(({ id }) => id === check.id)) return refuse('form-duplicate-id', { id: check.id });
    if (!isPlace(index, checks.length)) return refuse('command-bad-place');
    return ok(insertAt(checks, index, check));
  });
}
