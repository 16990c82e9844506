import { ok, type FormCommand, type FormDefinition, type Result } from '@istanze/shared';
import { lineOf } from './formula-line';
import { rulePlaces, type RulePlace } from './rule-places';

export interface RenamedRule {
  readonly place: RulePlace;
  readonly before: string;
  readonly after: string;
}

/** The rules that a renaming would write anew; its refusal where it cannot be done. */
export function renamePreview(
  definition: FormDefinition,
  renaming: FormCommand,
): Result<readonly RenamedRule[]> {
  const done = renaming.execute(definition);
  if (!done.ok) return done;
  const later = rulePlaces(done.value.definition);
  const changed = rulePlaces(definition).flatMap((place, at) => {
    const before = lineOf(place.logic);
    const after = lineOf(later[at]?.logic);
    return before === after ? [] : [{ place, before, after }];
  });
  return ok(changed);
}
