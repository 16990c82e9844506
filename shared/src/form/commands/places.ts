import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../../definition';
import { walkFields, walkSections } from '../walk';
import { mapSections, mapSteps } from './command';

export function findStepById(definition: FormDefinition, id: string): StepDefinition | undefined {
  return definition.steps.find((step) => step.id === id);
}

export function findSectionById(definition: FormDefinition, id: string): SectionDefinition | undefined {
  for (const { section } of walkSections(definition)) if (section.id === id) return section;
  return undefined;
}

export function findFieldById(
  definition: FormDefinition,
  id: string,
): { readonly section: SectionDefinition; readonly field: FieldDefinition } | undefined {
  for (const { section, field } of walkFields(definition)) if (field.id === id) return { section, field };
  return undefined;
}

/** True when a step, section or field has this id. */
export function hasNode(definition: FormDefinition, id: string): boolean {
  if (findStepById(definition, id) !== undefined || findFieldById(definition, id) !== undefined) return true;
  return findSectionById(definition, id) !== undefined;
}

/** True for a field that came with a library section and is edited there. */
export function isPinned({ pinned, localFields }: SectionDefinition, fieldId: string): boolean {
  return pinned !== undefined && localFields?.includes(fieldId) !== true;
}

/** All ids of a section: its own, its fields' and those of the sections inside. */
export function idsOf(section: SectionDefinition): readonly string[] {
  return [section.id, ...section.fields.map(({ id }) => id), ...(section.sections ?? []).flatMap(idsOf)];
}

/** The sections that stand directly in a step or a section; undefined when there is none of that id. */
export function findSectionsIn(
  definition: FormDefinition,
  parentId: string,
): readonly SectionDefinition[] | undefined {
  const step = findStepById(definition, parentId);
  if (step !== undefined) return step.sections;
  const section = findSectionById(definition, parentId);
  return section === undefined ? undefined : (section.sections ?? []);
}

/** The definition with other sections directly in a step or a section; none left inside a section leave no trace. */
export function withSectionsIn(
  definition: FormDefinition,
  parentId: string,
  change: (sections: readonly SectionDefinition[]) => readonly SectionDefinition[],
): FormDefinition {
  const steps = mapSteps(definition, (step) =>
    step.id === parentId ? { ...step, sections: change(step.sections) } : step,
  );
  return mapSections(steps, (section) => {
    if (section.id !== parentId) return section;
    const { sections = [], ...own } = section;
    const changed = change(sections);
    return changed.length === 0 ? own : { ...section, sections: changed };
  });
}

/** Id of the step or section in which a section stands. */
export function findParentOf(definition: FormDefinition, sectionId: string): string | undefined {
  for (const { step, parents, section } of walkSections(definition))
    if (section.id === sectionId) return parents.at(-1)?.id ?? step.id;
  return undefined;
}
