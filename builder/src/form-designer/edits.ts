import {
  moveField,
  moveSection,
  walkFields,
  walkSections,
  type FieldDefinition,
  type FormCommand,
  type FormDefinition,
  type SectionDefinition,
  type StepDefinition,
} from '@istanze/shared';

/** Where a field stands, or would be put: `index` among the fields of the section. */
export interface Place {
  readonly sectionId: string;
  readonly index: number;
}

export type Chosen =
  | { readonly kind: 'step'; readonly step: StepDefinition }
  | { readonly kind: 'section'; readonly step: StepDefinition; readonly section: SectionDefinition }
  | {
      readonly kind: 'field';
      readonly step: StepDefinition;
      readonly section: SectionDefinition;
      readonly field: FieldDefinition;
    };

/** The step, section or field of that id. */
export function findNode(definition: FormDefinition, id: string | undefined): Chosen | undefined {
  const step = definition.steps.find((one) => one.id === id);
  if (step !== undefined) return { kind: 'step', step };
  for (const walked of walkSections(definition))
    if (walked.section.id === id) return { kind: 'section', ...walked };
  for (const walked of walkFields(definition))
    if (walked.field.id === id) return { kind: 'field', ...walked };
  return undefined;
}

export function sectionsOf(definition: FormDefinition): readonly SectionDefinition[] {
  return [...walkSections(definition)].map(({ section }) => section);
}

export function placeOfField(definition: FormDefinition, fieldId: string): Place | undefined {
  for (const { id, fields } of sectionsOf(definition)) {
    const index = fields.findIndex((field) => field.id === fieldId);
    if (index >= 0) return { sectionId: id, index };
  }
  return undefined;
}

/** The place after the last field of a section. */
export function endOf(definition: FormDefinition, sectionId: string): Place | undefined {
  const section = sectionsOf(definition).find(({ id }) => id === sectionId);
  return section === undefined ? undefined : { sectionId, index: section.fields.length };
}

/** Where a new field goes when no place is said: the end of the chosen section, or of the last one. */
export function placeForNew(definition: FormDefinition, selected: string | undefined): Place | undefined {
  const chosen = findNode(definition, selected);
  const inStep = chosen?.kind === 'step' ? chosen.step.sections.at(-1) : chosen?.section;
  const section = inStep ?? sectionsOf(definition).at(-1);
  return section === undefined ? undefined : endOf(definition, section.id);
}

/** The move of a field to a place that was counted with the field still where it is; undefined when it would stay there. */
export function moveTo(definition: FormDefinition, fieldId: string, to: Place): FormCommand | undefined {
  const from = placeOfField(definition, fieldId);
  if (from === undefined) return undefined;
  const passes = from.sectionId === to.sectionId && from.index < to.index;
  const index = passes ? to.index - 1 : to.index;
  if (from.sectionId === to.sectionId && from.index === index) return undefined;
  return moveField(fieldId, to.sectionId, index);
}

/** One place up or down; past the edge of its section a field goes on into the one before or after. */
export function nudge(definition: FormDefinition, fieldId: string, by: -1 | 1): FormCommand | undefined {
  const from = placeOfField(definition, fieldId);
  if (from === undefined) return undefined;
  const sections = sectionsOf(definition);
  const at = sections.findIndex(({ id }) => id === from.sectionId);
  const index = from.index + by;
  if (index >= 0 && index < (sections[at]?.fields.length ?? 0))
    return moveField(fieldId, from.sectionId, index);
  const other = sections[at + by];
  return other === undefined ? undefined : moveField(fieldId, other.id, by < 0 ? other.fields.length : 0);
}

/** One place up or down for a section; past the edge of its step it goes on into the one before or after. */
export function nudgeSection(
  definition: FormDefinition,
  sectionId: string,
  by: -1 | 1,
): FormCommand | undefined {
  const { steps } = definition;
  const stepAt = steps.findIndex(({ sections }) => sections.some(({ id }) => id === sectionId));
  const step = steps[stepAt];
  if (step === undefined) return undefined;
  const index = step.sections.findIndex(({ id }) => id === sectionId) + by;
  if (index >= 0 && index < step.sections.length) return moveSection(sectionId, step.id, index);
  const other = steps[stepAt + by];
  return other === undefined
    ? undefined
    : moveSection(sectionId, other.id, by < 0 ? other.sections.length : 0);
}
