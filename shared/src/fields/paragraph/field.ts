import { problem, fieldOf, sheet } from '../define';
import { parseText, textValidator } from '../text/field';
import { NO_ISSUES, type FieldType } from '../type';

export type ParagraphSettings = {
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly rows: number;
};

/** Free text of more lines. Value: string with `\n` between lines. */
export const paragraph: FieldType<string, ParagraphSettings> = {
  type: 'paragraph',
  group: 'text',
  name: { it: 'Testo lungo', en: 'Long text' },
  description: { it: 'Una risposta di più righe', en: 'An answer of several lines' },
  valueType: { kind: 'text' },
  hasValue: true,
  missing: 'required-text',
  settingsForm: sheet(
    fieldOf(
      'minLength',
      'integer',
      { it: 'Caratteri minimi', en: 'Minimum characters' },
      { width: 'half', settings: { min: 0, max: 10000 } },
    ),
    fieldOf(
      'maxLength',
      'integer',
      { it: 'Caratteri massimi', en: 'Maximum characters' },
      { width: 'half', settings: { min: 1, max: 10000 } },
    ),
    fieldOf(
      'rows',
      'integer',
      { it: 'Righe visibili', en: 'Visible lines' },
      { settings: { min: 2, max: 20 } },
    ),
  ),
  defaultSettings: { minLength: null, maxLength: 2000, rows: 4 },
  checkSettings: ({ minLength, maxLength }) =>
    minLength !== null && maxLength !== null && minLength > maxLength
      ? [problem('settings-order', {}, 'minLength')]
      : NO_ISSUES,
  parse: (raw) =>
    parseText(raw, (typed) =>
      typed
        .replace(/\r\n?/g, '\n')
        .replace(/[ \t]+$/gm, '')
        .trim(),
    ),
  validator: (settings) => textValidator({ ...settings, pattern: null, patternHelp: null }),
  print: (value) => value ?? '',
};
