import {
  compileForm,
  isJsonObject,
  localize,
  type Answers,
  type CompiledForm,
  type FieldDefinition,
  type Json,
  type JsonObject,
  type Locale,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';

/** Stands for no state, no mark, no outcome in a choice. */
export const NONE = '_none';

type Rest = Partial<Omit<FieldDefinition, 'id' | 'key' | 'type' | 'label'>>;
export type Option = readonly [value: string, label: Text];

/** A field of a property sheet of the flow; its id is its key. */
export function field(key: string, type: string, label: Text, rest: Rest = {}): FieldDefinition {
  return { id: key, key, type, label, ...rest };
}

/** One choice, or several, among options that depend on the flow. */
export function choice(
  key: string,
  label: Text,
  options: readonly Option[],
  rest: Rest & { readonly many?: boolean } = {},
): FieldDefinition {
  const { many = false, ...others } = rest;
  const listed = options.map(([value, text]) => ({ _id: value, value: null, label: { ...text } }));
  return field(key, many ? 'choices' : 'choice', label, { ...others, settings: { options: listed } });
}

export function days(key: string, label: Text, min: number, rest: Rest = {}): FieldDefinition {
  return field(key, 'integer', label, { width: 'half', ...rest, settings: { min, max: 3650 } });
}

export function part(id: string, title: Text, fields: readonly FieldDefinition[]): SectionDefinition {
  return { id: `part-${id}`, key: `${id}Part`, title, fields };
}

/** Sections as a form of one step; a section without fields is left out. */
export function sheetOf(sections: readonly SectionDefinition[]): CompiledForm {
  return compileForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [
      {
        id: 'sheet',
        key: 'sheet',
        title: { it: 'Scheda' },
        sections: sections.filter(({ fields }) => fields.length > 0),
      },
    ],
  });
}

export function textAnswer(text: Text | undefined): JsonObject | null {
  if (text === undefined) return null;
  return text.en === undefined ? { it: text.it } : { it: text.it, en: text.en };
}

export function toText(value: Json | undefined): Text | undefined {
  if (!isJsonObject(value) || typeof value['it'] !== 'string' || value['it'] === '') return undefined;
  const { it, en } = value;
  return typeof en === 'string' && en !== '' ? { it, en } : { it };
}

/** A chosen option; undefined for none. */
export function toChoice(value: Json | undefined): string | undefined {
  return typeof value === 'string' && value !== '' && value !== NONE ? value : undefined;
}

export function toChoices(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.flatMap((one: Json) => (typeof one === 'string' ? [one] : [])) : [];
}

export function toNumber(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** Answers without what is missing. */
export function answersOf(values: Readonly<Record<string, Json | undefined>>): Answers {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined || value === null ? [] : [[key, value] as const],
    ),
  );
}

/** Named parts as options, in the language they are written in. */
export function options(parts: readonly { readonly key: string; readonly name: Text }[]): readonly Option[] {
  return parts.map(({ key, name }) => [key, localize(name, IT) === '' ? { it: key } : name]);
}

const IT: Locale = 'it';
