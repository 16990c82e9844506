import type { ReleaseContent } from '../../definition';
import type { Text } from '../../kernel';
import { diffForms, type Change } from '../difference';
import { allUses, type FieldUse } from '../uses/find-uses';
import { namesOf } from '../uses/form-names';
import { walkFields } from '../walk';

/** Something of the service that names a field which changes: to be looked at before publishing. */
export interface FieldMention {
  /** Id and label of the changed field. */
  readonly field: string;
  readonly label: Text;
  readonly change: 'removed' | 'renamed' | 'retyped' | 'words';
  /** A place that names it; a translation that lags behind; a library section that the field came with. */
  readonly place: FieldUse | WordsPlace;
}

/** What holds other words of the field. */
export interface WordsPlace {
  readonly kind: 'translation' | 'library';
  readonly node: string;
  readonly name: Text;
}

/** Guards, texts, fees, formulas, translations and library sections that name fields changed between two releases. */
export function findMentions(before: ReleaseContent, after: ReleaseContent): readonly FieldMention[] {
  const names = namesOf(before.form);
  const byPattern = new Map<string, FieldUse[]>();
  for (const use of allUses(after, {
    ...names,
    known: new Set([...names.known, ...namesOf(after.form).known]),
  })) {
    const uses = byPattern.get(use.pattern);
    if (uses === undefined) byPattern.set(use.pattern, [use]);
    else uses.push(use);
  }
  return diffForms(before.form, after.form)
    .filter(({ node }) => node === 'field')
    .flatMap((change) => {
      const kind = kindOf(change);
      if (kind === undefined || change.name === undefined) return [];
      const label = change.name;
      const pattern = names.patterns.get(change.id) ?? '';
      const uses = kind === 'words' ? [] : usesOf(byPattern, pattern, after, change.id);
      return [...uses, ...lagging(change, label), ...libraryOf(before, change.id)].map((place) => ({
        field: change.id,
        label,
        change: kind,
        place,
      }));
    });
}

function kindOf({ kind, properties }: Change): FieldMention['change'] | undefined {
  if (kind === 'removed') return 'removed';
  if (kind !== 'changed') return undefined;
  const paths = properties.map(({ path }) => path);
  if (paths.includes('type')) return 'retyped';
  if (paths.includes('key')) return 'renamed';
  return paths.some((path) => path.startsWith('label.') || path.startsWith('help.')) ? 'words' : undefined;
}

/** What names the field by the name it had; a new field of that name takes over and is no mention. */
function usesOf(
  byPattern: ReadonlyMap<string, readonly FieldUse[]>,
  pattern: string,
  after: ReleaseContent,
  fieldId: string,
): readonly FieldUse[] {
  const owner = [...namesOf(after.form).patterns].find(([, each]) => each === pattern)?.[0];
  if (pattern === '' || (owner !== undefined && owner !== fieldId)) return [];
  return [...byPattern].flatMap(([used, uses]) =>
    used === pattern || used.startsWith(`${pattern}.`) ? uses : [],
  );
}

/** The Italian words changed and a translation stayed as it was. */
function lagging({ id, properties }: Change, name: Text): readonly WordsPlace[] {
  const changed = new Set(properties.map(({ path }) => path));
  const isLagging =
    ['label', 'help'].some((text) => changed.has(`${text}.it`) && !changed.has(`${text}.en`)) &&
    name.en !== undefined;
  return isLagging ? [{ kind: 'translation', node: id, name }] : [];
}

function libraryOf(release: ReleaseContent, fieldId: string): readonly WordsPlace[] {
  for (const { field, section } of walkFields(release.form))
    if (
      field.id === fieldId &&
      section.pinned !== undefined &&
      section.localFields?.includes(fieldId) !== true
    )
      return [{ kind: 'library', node: section.id, name: section.title }];
  return [];
}
