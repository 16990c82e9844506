import type { CheckDefinition, FormDefinition } from '../../definition';
import { ok, refuse, withChanges, type Result } from '../../kernel';
import { formCommand, type FormCommand } from './command';
import { findFieldById } from './places';
import { updateField } from './update-field';

/** Whose checks: the field of that id, or the form itself. */
export type CheckOwner = string | undefined;

/** An edit of the checks of a field or of the form; a list that becomes empty is taken away. */
export function editChecks(
  name: string,
  owner: CheckOwner,
  edit: (checks: readonly CheckDefinition[]) => Result<readonly CheckDefinition[]>,
): FormCommand {
  return formCommand(name, (definition) => {
    const before = checksOf(definition, owner);
    if (before === undefined) return refuse('command-unknown-node');
    const edited = edit(before);
    if (!edited.ok) return edited;
    const checks = edited.value.length === 0 ? undefined : edited.value;
    if (owner === undefined) return ok(withChanges(definition, { checks }));
    const done = updateField(owner, { checks }).execute(definition);
    return done.ok ? ok(done.value.definition) : done;
  });
}

function checksOf(definition: FormDefinition, owner: CheckOwner): readonly CheckDefinition[] | undefined {
  if (owner === undefined) return definition.checks ?? [];
  const found = findFieldById(definition, owner);
  return found === undefined ? undefined : (found.field.checks ?? []);
}
