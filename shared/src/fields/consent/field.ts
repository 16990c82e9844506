import { localize, type Text } from '../../kernel';
import { parseTick } from '../declaration/field';
import { fieldOf, problem, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { words } from '../words';

export type ConsentSettings = { readonly text: Text };

/** A free consent, never preset (GDPR art. 7). Value: true once given. */
export const consent: FieldType<boolean, ConsentSettings> = {
  type: 'consent',
  group: 'document',
  name: { it: 'Consenso', en: 'Consent' },
  description: {
    it: 'Una casella per accettare, libera e revocabile',
    en: 'A box to accept, free and revocable',
  },
  valueType: { kind: 'boolean' },
  hasValue: true,
  missing: 'required-consent',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'text',
      'localized-text',
      { it: 'Che cosa si accetta', en: 'What is accepted' },
      { required: true, settings: { multiline: true } },
    ),
  ),
  defaultSettings: { text: { it: '' } },
  checkSettings: ({ text }) => (text.it.trim() === '' ? [problem('settings-text', {}, 'text')] : NO_ISSUES),
  parse: parseTick,
  validator: () => () => NO_ISSUES,
  print: (value, { text }, locale) =>
    value === true ? words(locale)('field.consent.printed', { text: localize(text, locale) }) : '',
};
