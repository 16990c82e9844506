import type { SectionDefinition } from '../../definition';
import { fieldOf, optionOf, sheet } from '../define';

const WHEN_CHOICE = { '==': [{ var: 'kind' }, 'choice'] };

/** The property sheet: the columns, then how many rows. */
export const TABLE_SHEET: readonly SectionDefinition[] = [
  {
    id: 'columns',
    key: 'columns',
    title: { it: 'Colonne', en: 'Columns' },
    repeat: { min: 1, max: 8, itemTitle: { it: 'Colonna {n}', en: 'Column {n}' } },
    fields: [
      fieldOf('label', 'localized-text', { it: 'Titolo', en: 'Title' }, { required: true }),
      fieldOf(
        'key',
        'text',
        { it: 'Nome nelle formule', en: 'Name in formulas' },
        {
          required: true,
          settings: {
            maxLength: 40,
            pattern: '[a-z][A-Za-z0-9]*',
            patternHelp: {
              it: 'Inizia con una lettera minuscola; poi solo lettere e cifre.',
              en: 'Begin with a lower-case letter; then only letters and digits.',
            },
          },
        },
      ),
      fieldOf(
        'kind',
        'choice',
        { it: 'Che cosa si scrive', en: 'What is written' },
        {
          required: true,
          settings: {
            options: [
              optionOf('text', 'Testo', 'Text'),
              optionOf('integer', 'Numero intero', 'Whole number'),
              optionOf('decimal', 'Numero con la virgola', 'Decimal number'),
              optionOf('money', 'Importo in euro', 'Amount in euro'),
              optionOf('date', 'Data', 'Date'),
              optionOf('yes-no', 'Sì o no', 'Yes or no'),
              optionOf('choice', 'Scelta da un elenco', 'Choice from a list'),
            ],
          },
        },
      ),
      fieldOf(
        'options',
        'paragraph',
        { it: 'Opzioni, una per riga', en: 'Options, one a line' },
        { visibleWhen: WHEN_CHOICE, settings: { maxLength: 2000 } },
      ),
      fieldOf('required', 'yes-no', { it: 'Va sempre compilata', en: 'Always to be filled in' }),
    ],
  },
  ...sheet(
    fieldOf(
      'minRows',
      'integer',
      { it: 'Righe minime', en: 'Fewest rows' },
      { width: 'half', settings: { min: 0, max: 100 } },
    ),
    fieldOf(
      'maxRows',
      'integer',
      { it: 'Righe massime', en: 'Most rows' },
      { required: true, width: 'half', settings: { min: 1, max: 100 } },
    ),
  ),
];
