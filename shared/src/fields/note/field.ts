import { ok, type Text } from '../../kernel';
import { fieldOf, optionOf, problem, sheet } from '../define';
import { NO_ISSUES, type FieldType } from '../type';

export type NoteSettings = { readonly text: Text; readonly tone: 'plain' | 'info' | 'warning' };

/** A text to read among the questions; it has no value. */
export const note: FieldType<never, NoteSettings> = {
  type: 'note',
  group: 'layout',
  name: { it: 'Nota', en: 'Note' },
  description: { it: 'Un testo da leggere, senza risposta', en: 'A text to read, without an answer' },
  valueType: { kind: 'any' },
  hasValue: false,
  frame: () => 'bare',
  settingsForm: sheet(
    fieldOf(
      'text',
      'localized-text',
      { it: 'Testo', en: 'Text' },
      { required: true, settings: { multiline: true } },
    ),
    fieldOf(
      'tone',
      'choice',
      { it: 'Aspetto', en: 'Look' },
      {
        required: true,
        settings: {
          options: [
            optionOf('plain', 'Testo semplice', 'Plain text'),
            optionOf('info', 'Informazione', 'Information'),
            optionOf('warning', 'Avviso importante', 'Important notice'),
          ],
        },
      },
    ),
  ),
  defaultSettings: { text: { it: '' }, tone: 'info' },
  checkSettings: ({ text }) => (text.it.trim() === '' ? [problem('settings-text', {}, 'text')] : NO_ISSUES),
  parse: () => ok(null),
  validator: () => () => NO_ISSUES,
  print: () => '',
};
