import type { FieldDefinition, JsonObject, SectionDefinition, Text } from '@istanze/shared';

type Rest = Partial<Omit<FieldDefinition, 'id' | 'key' | 'type' | 'label'>>;

/** A field of a settings sheet or of an input form; its id is its key. */
export function fieldOf(key: string, type: string, label: Text, rest: Rest = {}): FieldDefinition {
  return { id: key, key, type, label, ...rest };
}

/** A section whose fields are asked once; its id is its own, because a field may bear the same key. */
export function sectionOf(
  key: string,
  title: Text,
  ...fields: readonly FieldDefinition[]
): SectionDefinition {
  return { id: `section-${key}`, key, title, fields };
}

/** A property sheet of one section; none where there is nothing to set. */
export function sheetOf(...fields: readonly FieldDefinition[]): readonly SectionDefinition[] {
  return fields.length === 0
    ? []
    : [sectionOf('settings', { it: 'Impostazioni', en: 'Settings' }, ...fields)];
}

/** Several lines of text. */
export function paragraphOf(key: string, label: Text, rest: Rest = {}): FieldDefinition {
  return fieldOf(key, 'paragraph', label, { settings: { maxLength: 4000 }, ...rest });
}

/** Files that go with what is written. */
export function filesOf(key: string, label: Text, rest: Rest = {}): FieldDefinition {
  return fieldOf(key, 'file', label, { settings: { maxCount: 5 }, ...rest });
}

/** Key of a template of the service. */
export function templateOf(label: Text, rest: Rest = {}): FieldDefinition {
  return fieldOf('template', 'text', label, { settings: { maxLength: 60 }, ...rest });
}

/** Settings of a choice over fixed options. */
export function optionsOf(options: readonly (readonly [value: string, label: Text])[]): JsonObject {
  return { options: options.map(([value, label]) => ({ _id: value, value: null, label: { ...label } })) };
}
