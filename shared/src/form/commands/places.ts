import type { FieldDefinition, FormDefinition, SectionDefinition, StepDefinition } from '../../definition';
import { walkFields, walkSections } from '../walk';

export function findStepById(definition: FormDefinition, id: string): StepDefinition | undefined {
  return definition.steps.find((step) => step.id === id);
}

export function findSectionById(definition: FormDefinition, id: string): SectionDefinition | undefined {
  return definition.steps.flatMap(({ sections }) => sections).find((section) => section.id === id);
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

/** All ids of a section: its own and its fields'. */
export function idsOf(section: SectionDefinition): readonly string[] {
  return [section.id, ...section.fields.map(({ id }) => id)];
}

export function isPlace(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= length;
}

export function insertAt<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}

/** The section that holds a step's section, for messages and moves. */
export function findStepOf(definition: FormDefinition, sectionId: string): StepDefinition | undefined {
  for (const { step, section } of walkSections(definition)) if (section.id === sectionId) return step;
  return undefined;
}
