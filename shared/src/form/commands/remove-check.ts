import { ok, refuse } from '../../kernel';
import type { FormCommand } from './command';
import { editChecks, type CheckOwner } from './edit-checks';

/** Takes a check of a field or of the form away. */
export function removeCheck(owner: CheckOwner, checkId: string): FormCommand {
  return editChecks('remove-check', owner, (checks) => {
    const left = checks.filter(({ id }) => id !== checkId);
    return left.length < checks.length ? ok(left) : refuse('command-unknown-node');
  });
}
