import {
  findFieldType,
  isJsonObject,
  type Answers,
  type FieldDefinition,
  type FormDefinition,
  type Json,
  type JsonObject,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';

/** Something of a form that can be asked again: a field, a whole repeat, or one field of one item that was sent. */
export interface Askable {
  /** Of the field, of the repeated section, or both of the field and of the item: an option may bear it. */
  readonly id: string;
  readonly label: Text;
}

/** One field of one item of a repeat, as it was answered. */
export interface AskableItem extends Askable {
  readonly section: SectionDefinition;
  readonly field: FieldDefinition;
  /** Its `_id`. */
  readonly item: string;
  /** The title of the item: “Vehicle 2”. */
  readonly title: Text;
}

/** What of a form an applicant fills in by hand: fields, repeats as a whole, and the fields of each item that was sent. */
export function askableOf(form: FormDefinition, answers: Answers = {}): readonly Askable[] {
  return sectionsOf(form).flatMap((section) =>
    section.repeat === undefined
      ? section.fields.filter(isAsked).map(({ id, label }) => ({ id, label }))
      : [{ id: section.id, label: section.title }, ...itemsOf(section, answers)],
  );
}

/** The fields of items that can be asked again one by one. */
export function askableItems(form: FormDefinition, answers: Answers): readonly AskableItem[] {
  return sectionsOf(form).flatMap((section) => itemsOf(section, answers));
}

/** Sections in their order; what is inside a repeat goes with it. */
function sectionsOf(form: FormDefinition): readonly SectionDefinition[] {
  return form.steps.flatMap(({ sections }) => sections).flatMap(withInner);
}

function withInner(section: SectionDefinition): readonly SectionDefinition[] {
  return section.repeat === undefined ? [section, ...(section.sections ?? []).flatMap(withInner)] : [section];
}

function isAsked({ type, calculated }: FieldDefinition): boolean {
  return calculated === undefined && (findFieldType(type)?.hasValue ?? false);
}

function itemsOf(section: SectionDefinition, answers: Answers): readonly AskableItem[] {
  const { repeat } = section;
  if (repeat === undefined) return [];
  return itemIds(answers[section.key]).flatMap((item, index) => {
    const title = numbered(repeat.itemTitle, index + 1);
    return section.fields.filter(isAsked).map((field) => ({
      id: partId(field.id, item),
      label: joined(title, field.label),
      section,
      field,
      item,
      title,
    }));
  });
}

const LONGEST_ID = 64;

/** Letters, digits and hyphens of both, as long as an option's id may be: the end tells one from another. */
function partId(field: string, item: string): string {
  return `${field}__${item}`.slice(-LONGEST_ID);
}

function itemIds(value: Json | undefined): readonly string[] {
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items
    .filter(isJsonObject)
    .flatMap((item: JsonObject) => (typeof item['_id'] === 'string' ? [item['_id']] : []));
}

function numbered({ it, en }: Text, n: number): Text {
  const put = (text: string) => text.replaceAll('{n}', String(n));
  return { it: put(it), ...(en === undefined ? {} : { en: put(en) }) };
}

function joined(title: Text, label: Text): Text {
  return { it: `${title.it} · ${label.it}`, en: `${title.en ?? title.it} · ${label.en ?? label.it}` };
}
