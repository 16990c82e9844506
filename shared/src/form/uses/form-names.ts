import type { FormDefinition, SectionDefinition } from '../../definition';
import type { Path } from '../../kernel';
import { patternOf, repeatsOf, walkFields, walkSections } from '../walk';
import type { Scopes } from './follow-variables';

/** What the names of a form mean. */
export interface FormNames {
  /** Patterns of fields and of repeats. */
  readonly known: ReadonlySet<Path>;
  /** Field or section ids to patterns. */
  readonly patterns: ReadonlyMap<string, Path>;
}

/** The patterns of all fields and repeats of a form. */
export function namesOf(definition: FormDefinition): FormNames {
  const patterns = new Map<string, Path>();
  for (const { section, parents } of walkSections(definition))
    if (section.repeat !== undefined) patterns.set(section.id, patternOf(repeatsOf([...parents, section])));
  for (const { field, repeats } of walkFields(definition))
    patterns.set(field.id, patternOf(repeats, field.key));
  return { known: new Set(patterns.values()), patterns };
}

/** Where a formula inside these repeats seeks its names. */
export function scopesIn(repeats: readonly SectionDefinition[]): Scopes {
  return [...repeats.map((_repeat, index) => patternOf(repeats.slice(0, repeats.length - index))), ''];
}
