import {
  compileForm,
  type CompiledForm,
  type FieldDefinition,
  type SectionDefinition,
  type Text,
} from '@istanze/shared';

/** A property sheet of the back office: a form of one page like any other. */
export function toSettingsForm(sections: readonly SectionDefinition[]): CompiledForm {
  return compileForm({
    version: 2,
    languages: ['it', 'en'],
    steps: [{ id: 'settings', key: 'settings', title: { it: 'Impostazioni', en: 'Settings' }, sections }],
  });
}

export type FieldExtras = Partial<Omit<FieldDefinition, 'id' | 'key' | 'type' | 'label'>>;

/** One field of a property sheet; its id is its key. */
export function settingsField(
  key: string,
  type: string,
  label: Text,
  extras: FieldExtras = {},
): FieldDefinition {
  return { id: key, key, type, label, ...extras };
}
