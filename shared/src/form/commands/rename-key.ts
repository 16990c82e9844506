import type { FormDefinition } from '../../definition';
import { ok, refuse, type Path } from '../../kernel';
import { isFormulaWord, isVariableName } from '../../logic';
import { namesOf } from '../uses/form-names';
import { renameInForm } from '../uses/rename-in-form';
import { rewriteForm } from '../uses/rewrite-form';
import { formCommand, mapSections, type FormCommand } from './command';
import { findFieldById, isPinned } from './places';

/**
 * Gives a field another key, in a repeat or not, and follows it into everything of the form that names it. Refused where
 * it could go wrong: a key once published (`frozen`), one that is taken, one that the service has for something else
 * (`around`, of `namesAround`), and one by which some formula would come to mean another field than before. What names it
 * outside the form follows by `followKeys`.
 */
export function renameKey(
  fieldId: string,
  key: string,
  frozen: ReadonlySet<string>,
  around: ReadonlySet<string> = new Set(),
): FormCommand {
  return formCommand('rename-key', (definition) => {
    const found = findFieldById(definition, fieldId);
    if (found === undefined) return refuse('command-unknown-node');
    const { section, field } = found;
    if (isPinned(section, fieldId)) return refuse('command-pinned-section');
    if (frozen.has(field.key)) return refuse('command-key-frozen', { key: field.key });
    if (!isVariableName(key) || key.startsWith('_') || isFormulaWord(key))
      return refuse('form-bad-key', { key });
    if (field.key === key) return ok(definition);
    if (around.has(key)) return refuse('command-key-in-service', { key });
    const renamed = withKey(renameInForm(definition, fieldId, key), fieldId, key);
    if (isTaken(definition, fieldId, key) || !meansTheSame(definition, renamed))
      return refuse('command-key-in-use', { key });
    return ok(renamed);
  });
}

function withKey(definition: FormDefinition, fieldId: string, key: string): FormDefinition {
  return mapSections(definition, (section) => {
    if (!section.fields.some(({ id }) => id === fieldId)) return section;
    return {
      ...section,
      fields: section.fields.map((field) => (field.id === fieldId ? { ...field, key } : field)),
    };
  });
}

/** True when the answers already have that name beside the field's own. */
function isTaken(definition: FormDefinition, fieldId: string, key: string): boolean {
  const { known, patterns } = namesOf(definition);
  const own: Path = patterns.get(fieldId) ?? '';
  return known.has([...own.split('.').slice(0, -1), key].join('.'));
}

/** Every name in the form stands for the same field as before, or for none as before. */
function meansTheSame(before: FormDefinition, after: FormDefinition): boolean {
  const [was, is] = [meanings(before), meanings(after)];
  return was.length === is.length && was.every((meaning, index) => meaning === is[index]);
}

function meanings(definition: FormDefinition): readonly string[] {
  const { known, patterns } = namesOf(definition);
  const ids = new Map([...patterns].map(([id, pattern]) => [pattern, id]));
  const found: string[] = [];
  rewriteForm(
    definition,
    (pattern) => known.has(pattern),
    ({ path }, name, pattern) => {
      found.push(`${path} ${pattern === undefined ? name : meaningOf(pattern, ids)}`);
      return name;
    },
  );
  return found;
}

/** The field or repeat a pattern leads to, and the part of it. */
function meaningOf(pattern: Path, ids: ReadonlyMap<Path, string>): string {
  const segments = pattern.split('.');
  for (let length = segments.length; length > 0; length--) {
    const id = ids.get(segments.slice(0, length).join('.'));
    if (id !== undefined) return [id, ...segments.slice(length)].join('.');
  }
  return pattern;
}
