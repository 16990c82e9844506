import { isJsonObject, type FormDefinition, type Json } from '@istanze/shared';
import type { LibraryQuery, SectionFieldsFragment } from '../../graphql/generated/graphql';

/** The archetype of a form's service, as the server sends it. */
interface FormArchetype {
  readonly id: string;
}

/**
 * Library sections that the matrix lets a form use on the page at `page` (from 0): those of the module that this page
 * of the archetype's sequence is; pages beyond the sequence belong to its last data module.
 */
export function offeredSections(
  library: Pick<LibraryQuery, 'archetypes' | 'matrix' | 'sections'>,
  { id }: FormArchetype,
  page: number,
): readonly SectionFieldsFragment[] {
  const steps: Json = library.archetypes.find((archetype) => archetype.id === id)?.steps ?? [];
  const list: readonly Json[] = Array.isArray(steps) ? steps : [];
  const pages = list.filter((step) => isJsonObject(step) && step['kind'] === 'data');
  const step = pages[page] ?? pages.at(-1);
  const moduleId = isJsonObject(step) ? step['moduleId'] : undefined;
  const cell = library.matrix.find((one) => one.archetypeId === id && one.moduleId === moduleId);
  const keys = cell?.sections.map(({ key }) => key) ?? [];
  return keys.flatMap((key) => library.sections.filter((section) => section.key === key));
}

/** Keys of the library sections that a form holds already. */
export function heldSections(form: FormDefinition): ReadonlySet<string> {
  const held = new Set<string>();
  const pending = form.steps.flatMap((step) => [...step.sections]);
  for (let section = pending.pop(); section !== undefined; section = pending.pop()) {
    if (section.pinned !== undefined) held.add(section.pinned.section);
    pending.push(...(section.sections ?? []));
  }
  return held;
}
