import type { CompiledForm, FieldDefinition, Logic } from '@istanze/shared';
import { settingsField, toSettingsForm } from '../../settings-form';
import { optionSettings, type Named } from '../option-settings';

/** What the amount of a line may come from. */
export interface FeeSources {
  readonly tables: readonly Named[];
  readonly fields: readonly Named[];
}

const when = (how: string): Logic => ({ '==': [{ var: 'how' }, how] });

const WAYS: readonly Named[] = [
  { key: 'fixed', name: { it: 'Un importo fisso', en: 'A fixed amount' } },
  { key: 'table', name: { it: 'Un importo letto da una tabella', en: 'An amount read from a table' } },
  { key: 'formula', name: { it: 'Un calcolo sulle risposte', en: 'A calculation on the answers' } },
];

/** The price of a service as a form: its lines, and the days to pay. */
export function feeForm(sources: FeeSources): CompiledForm {
  return toSettingsForm([
    {
      id: 'lines',
      key: 'lines',
      title: { it: 'Voci di costo', en: 'Fee lines' },
      repeat: { min: 0, max: 30, itemTitle: { it: 'Voce {n}', en: 'Line {n}' } },
      fields: [
        settingsField(
          'description',
          'localized-text',
          { it: 'Che cosa si paga', en: 'What is paid' },
          { required: true },
        ),
        ...amountFields(sources),
        settingsField(
          'taxonomy',
          'text',
          { it: 'Codice di tassonomia pagoPA', en: 'pagoPA taxonomy code' },
          {
            required: true,
            width: 'half',
            help: { it: 'Si scrive così: 9/0101002IM/.', en: 'Written like this: 9/0101002IM/.' },
            settings: {
              maxLength: 20,
              pattern: '[0-9]/[0-9]{7}[A-Z]{2}/',
              patternHelp: {
                it: 'Scrivi una cifra, una barra, sette cifre, due lettere maiuscole e una barra: 9/0101002IM/.',
                en: 'Write a digit, a slash, seven digits, two capital letters and a slash: 9/0101002IM/.',
              },
            },
          },
        ),
      ],
    },
    {
      id: 'terms',
      key: 'terms',
      title: { it: 'Quando si paga', en: 'When it is paid' },
      fields: [
        settingsField(
          'dueDays',
          'integer',
          { it: 'Giorni per pagare, da quando si chiede', en: 'Days to pay, from the request' },
          { required: true, width: 'half', settings: { min: 1, max: 365 } },
        ),
      ],
    },
  ]);
}

function amountFields({ tables, fields }: FeeSources): readonly FieldDefinition[] {
  const hasTables = tables.length > 0 && fields.length > 0;
  const ways = WAYS.filter(({ key }) => key !== 'table' || hasTables);
  return [
    settingsField(
      'how',
      'choice',
      { it: 'Quanto', en: 'How much' },
      { required: true, ...optionSettings(ways) },
    ),
    settingsField(
      'amount',
      'money',
      { it: 'Importo', en: 'Amount' },
      { required: true, width: 'half', visibleWhen: when('fixed') },
    ),
    ...(hasTables
      ? [
          settingsField(
            'table',
            'choice',
            { it: 'Tabella', en: 'Table' },
            { required: true, visibleWhen: when('table'), ...optionSettings(tables) },
          ),
          settingsField(
            'field',
            'choice',
            { it: 'Risposta da cercare nella tabella', en: 'Answer to look up in the table' },
            { required: true, visibleWhen: when('table'), ...optionSettings(fields) },
          ),
        ]
      : []),
    settingsField(
      'formula',
      'formula',
      { it: 'Calcolo', en: 'Calculation' },
      { required: true, visibleWhen: when('formula') },
    ),
  ];
}
