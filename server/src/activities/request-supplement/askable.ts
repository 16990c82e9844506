import { findFieldType, type FormDefinition, type SectionDefinition, type Text } from '@istanze/shared';

/** Something of a form that can be asked again: a field, or a whole repeat. */
export interface Askable {
  /** Of the field or of the repeated section. */
  readonly id: string;
  readonly label: Text;
}

/** What of a form an applicant fills in by hand; repeats are asked whole, with all that an item of them holds. */
export function askableOf(form: FormDefinition): readonly Askable[] {
  return form.steps.flatMap((step) => step.sections).flatMap(askableOfSection);
}

function askableOfSection(section: SectionDefinition): readonly Askable[] {
  if (section.repeat !== undefined) return [{ id: section.id, label: section.title }];
  const fields = section.fields
    .filter((field) => field.calculated === undefined && (findFieldType(field.type)?.hasValue ?? false))
    .map(({ id, label }) => ({ id, label }));
  return [...fields, ...(section.sections ?? []).flatMap(askableOfSection)];
}
