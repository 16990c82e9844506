import { isJsonObject, localize, ok, type Text } from '../../kernel';
import { isMissing, refuse, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

export type LocalizedTextSettings = { readonly multiline: boolean };

/** A text in every language of the interface, Italian required; property sheets use it. Value: `{it, en?}`. */
export const localizedText: FieldType<Text, LocalizedTextSettings> = {
  type: 'localized-text',
  group: 'text',
  name: { it: 'Testo in più lingue', en: 'Text in several languages' },
  description: { it: 'Un testo da mostrare, con le traduzioni', en: 'A text to show, with its translations' },
  valueType: { kind: 'any' },
  hasValue: true,
  internal: true,
  missing: 'required-text',
  frame: () => 'group',
  settingsForm: [],
  defaultSettings: { multiline: false },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'string') return ok({ it: raw.trim() });
    if (!isJsonObject(raw)) return refuse('value-shape');
    const italian = textOf(raw['it']);
    const english = textOf(raw['en']);
    if (italian === null && english === null) return ok(null);
    return ok({ it: italian ?? '', ...(english === null ? {} : { en: english }) });
  },
  validator: () => (value) => (value.it === '' ? [{ code: 'required-text', path: 'it' }] : NO_ISSUES),
  print: (value, _settings, locale) => localize(value ?? undefined, locale),
};
