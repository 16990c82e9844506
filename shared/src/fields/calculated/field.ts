import { assertNever, formatMoney, isIsoDate, ok, type Json, type Locale } from '../../kernel';
import { fieldOf, optionOf, sheet } from '../define';
import { printNumber } from '../number-text';
import { NO_ISSUES, type FieldType } from '../type';
import { printDate, words } from '../words';

export type CalculatedSettings = { readonly format: 'text' | 'number' | 'money' | 'date' | 'yes-no' };

/** A value computed by the field's formula; nobody types it. */
export const calculated: FieldType<Json, CalculatedSettings> = {
  type: 'calculated',
  group: 'layout',
  name: { it: 'Valore calcolato', en: 'Calculated value' },
  description: { it: 'Si calcola da solo con una formula', en: 'Computed by itself with a formula' },
  valueType: { kind: 'any' },
  valueTypeFor: ({ format }) => ({ kind: format === 'yes-no' ? 'boolean' : format }),
  hasValue: true,
  settingsForm: sheet(
    fieldOf(
      'format',
      'choice',
      { it: 'Come si mostra', en: 'How it is shown' },
      {
        required: true,
        settings: {
          options: [
            optionOf('text', 'Testo', 'Text'),
            optionOf('number', 'Numero', 'Number'),
            optionOf('money', 'Importo in euro', 'Amount in euro'),
            optionOf('date', 'Data', 'Date'),
            optionOf('yes-no', 'Sì o no', 'Yes or no'),
          ],
        },
      },
    ),
  ),
  defaultSettings: { format: 'text' },
  parse: (raw) => ok(raw),
  validator: () => () => NO_ISSUES,
  print: (value, { format }, locale) => (value === null ? '' : printAs(format, value, locale)),
};

function printAs(format: CalculatedSettings['format'], value: Json, locale: Locale): string {
  switch (format) {
    case 'text':
      return typeof value === 'object' ? JSON.stringify(value) : String(value);
    case 'number':
      return typeof value === 'number' ? printNumber(value, 6, locale) : '';
    case 'money':
      return typeof value === 'number' ? formatMoney(Math.round(value), locale) : '';
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? printDate(value) : '';
    case 'yes-no':
      return typeof value === 'boolean' ? words(locale)(value ? 'field.yes' : 'field.no') : '';
    default:
      return assertNever(format);
  }
}
