import type { FormDefinition, ServiceTest } from '../../definition';
import type { Path } from '../../kernel';
import { namesOf, type FormNames } from './form-names';
import { rewriteForm } from './rewrite-form';
import { rewriteSurroundings, type Surroundings } from './rewrite-release';
import { testUses } from './test-uses';
import type { UsePlace } from './use-place';

/** A place that names a field, and what of it: the field itself or a part of its value. */
export interface FieldUse extends UsePlace {
  /** `key`, `repeatKey.key`, `key.part`. */
  readonly pattern: Path;
}

/** A form with all of its service that may name its fields: a release, or the drafts with the tests. */
export interface WholeService extends Surroundings {
  readonly form: FormDefinition;
  readonly tests?: readonly ServiceTest[];
}

/**
 * Everything that names a field, or a repeat, in a form or a whole service: conditions, calculations, checks, options,
 * titles of items, fees, texts, guards, actions, derived values, stamp duty, tests. A list read whole names all its fields.
 */
export function findUses(subject: FormDefinition | WholeService, nodeId: string): readonly FieldUse[] {
  const form = 'form' in subject ? subject.form : subject;
  const names = namesOf(form);
  const pattern = names.patterns.get(nodeId);
  return pattern === undefined ? [] : findUsesOf(subject, pattern, names);
}

/** As `findUses`, by the pattern that a field has, or had in the form that `names` are of. */
export function findUsesOf(
  subject: FormDefinition | WholeService,
  pattern: Path,
  names: FormNames,
): readonly FieldUse[] {
  return allUses(subject, names).filter((use) => isOf(use.pattern, pattern));
}

/** Every use of any field; each place once for each pattern. */
export function allUses(subject: FormDefinition | WholeService, names: FormNames): readonly FieldUse[] {
  const found = new Map<string, FieldUse>();
  const isKnown = (pattern: Path): boolean => names.known.has(pattern);
  const take = (place: UsePlace, name: string, pattern: Path | undefined): string => {
    if (pattern !== undefined) found.set(`${place.kind} ${place.path} ${pattern}`, { ...place, pattern });
    return name;
  };
  rewriteForm('form' in subject ? subject.form : subject, isKnown, take);
  if (!('form' in subject)) return [...found.values()];
  rewriteSurroundings(subject, isKnown, take);
  return [...found.values(), ...testUses(subject.tests ?? [], names)];
}

/** True for the field itself, for a part of its value, and for what stands in the items of a repeat. */
function isOf(used: Path, pattern: Path): boolean {
  return used === pattern || used.startsWith(`${pattern}.`);
}
