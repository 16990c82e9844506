import type { CheckDefinition } from '../../definition';
import { ok, refuse, withChanges, type Changes } from '../../kernel';
import type { FormCommand } from './command';
import { editChecks, type CheckOwner } from './edit-checks';

/** Changes the rule, the message or the place of a check. */
export function updateCheck(
  owner: CheckOwner,
  checkId: string,
  changes: Changes<CheckDefinition, 'id'>,
): FormCommand {
  return editChecks('update-check', owner, (checks) =>
    checks.some(({ id }) => id === checkId)
      ? ok(checks.map((check) => (check.id === checkId ? withChanges(check, changes) : check)))
      : refuse('command-unknown-node'),
  );
}
