import type { FieldDefinition, SectionDefinition } from '../definition';
import type { Issue, Json, Path, Text } from '../kernel';
import { fail, isJsonObject } from '../kernel';
import type { FieldIssueCode } from '../messages/it/fields';

/** One issue of a field type; its text is `issue.<code>` of the catalogue, so that a code without words does not compile. */
export function problem(
  code: FieldIssueCode,
  params: NonNullable<Issue['params']> = {},
  path: Path = '',
): Issue {
  return { code, path, params };
}

/** The failed Result of a `parse` with one issue. */
export function refuse(code: FieldIssueCode, params: NonNullable<Issue['params']> = {}) {
  return fail([problem(code, params)]);
}

/** True for what counts as no answer: null, blank text, an empty list. */
export function isMissing(raw: Json): boolean {
  return (
    raw === null || (typeof raw === 'string' && raw.trim() === '') || (Array.isArray(raw) && raw.length === 0)
  );
}

/** A field of a settings form or a part of a composite; its id is its key. */
export function fieldOf(
  key: string,
  type: string,
  label: Text,
  rest: Partial<Omit<FieldDefinition, 'id' | 'key' | 'type' | 'label'>> = {},
): FieldDefinition {
  return { id: key, key, type, label, ...rest };
}

/** A settings form of one section without repeats. */
export function sheet(...fields: readonly FieldDefinition[]): readonly SectionDefinition[] {
  if (fields.length === 0) return [];
  return [{ id: 'settings', key: 'settings', title: { it: 'Impostazioni', en: 'Settings' }, fields }];
}

/** One option of a radio or select setting. */
export function optionOf(value: string, it: string, en: string) {
  return { _id: value, value, label: { it, en } };
}

/** True for a text of the shape `{it, en?}`. */
export function isText(value: Json | undefined): value is { readonly it: string; readonly en?: string } {
  return isJsonObject(value) && typeof value['it'] === 'string';
}

/** The text that stands in one key of a composite value; null when blank or not a text. */
export function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
