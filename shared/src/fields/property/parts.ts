import type { Part } from '../composite';
import { choicePart, writtenPart } from '../parts';

const PLACE: readonly Part[] = [
  writtenPart(
    'municipality',
    { it: 'Codice catastale del Comune', en: 'Cadastral code of the municipality' },
    {
      pattern: '[A-Za-z][0-9]{3}',
      patternHelp: {
        it: 'Scrivi una lettera e tre cifre, per esempio A944.',
        en: 'Write a letter and three digits, for example A944.',
      },
    },
    {
      width: 'half',
      help: {
        it: 'Una lettera e tre cifre: lo trovi in alto nella visura',
        en: 'A letter and three digits: at the top of the extract',
      },
    },
  ),
  writtenPart(
    'section',
    { it: 'Sezione', en: 'Section' },
    {
      pattern: '[A-Za-z0-9]{1,3}',
      patternHelp: {
        it: 'Scrivi la sezione come nella visura: al massimo tre lettere o cifre.',
        en: 'Write the section as in the extract: at most three letters or digits.',
      },
    },
    {
      width: 'half',
      optional: true,
      help: { it: 'Solo se c’è nella visura', en: 'Only if the extract has it' },
    },
  ),
  writtenPart(
    'sheet',
    { it: 'Foglio', en: 'Sheet' },
    {
      pattern: '[0-9]{1,4}',
      patternHelp: {
        it: 'Scrivi il foglio: solo cifre, al massimo quattro.',
        en: 'Write the sheet: at most four digits.',
      },
    },
    { width: 'third' },
  ),
  writtenPart(
    'parcel',
    { it: 'Particella', en: 'Parcel' },
    {
      pattern: '[0-9./]{1,10}',
      patternHelp: {
        it: 'Scrivi la particella come nella visura, per esempio 345 o 12/3.',
        en: 'Write the parcel as in the extract, for example 345 or 12/3.',
      },
    },
    { width: 'third' },
  ),
  writtenPart(
    'subaltern',
    { it: 'Subalterno', en: 'Subaltern' },
    {
      pattern: '[0-9]{1,4}',
      patternHelp: {
        it: 'Scrivi il subalterno: solo cifre, al massimo quattro.',
        en: 'Write the subaltern: at most four digits.',
      },
    },
    { width: 'third', optional: true },
  ),
];

/** How many categories each group of the Catasto has (d.P.R. 1142/1949 and later). */
const GROUPS = { A: 11, B: 8, C: 7, D: 10, E: 9, F: 7 } as const;
const CODES = Object.entries(GROUPS).flatMap(([group, count]) =>
  Array.from({ length: count }, (_, index) => `${group}/${index + 1}`),
);
const CATEGORY = choicePart(
  'category',
  { it: 'Categoria catastale', en: 'Cadastral category' },
  CODES.map((code) => [code, code, code]),
  {
    width: 'half',
    optional: true,
    help: { it: 'Per esempio A/2. I terreni non ne hanno.', en: 'For example A/2. Land has none.' },
  },
);
const TITLE = choicePart(
  'title',
  { it: 'A che titolo usi l’immobile', en: 'By what title you use the property' },
  [
    ['owner', 'Proprietà', 'Ownership'],
    ['usufruct', 'Usufrutto', 'Usufruct'],
    ['housing-right', 'Uso o abitazione', 'Use or right of habitation'],
    ['rent', 'Affitto', 'Rent'],
    ['loan', 'Comodato', 'Free loan'],
    ['other', 'Altro', 'Other'],
  ],
  { width: 'half' },
);

export const PROPERTY_PARTS: readonly Part[] = [...PLACE, CATEGORY, TITLE];

/** The parts asked with these settings. */
export function propertyParts({
  askCategory,
  askTitle,
}: {
  readonly askCategory: boolean;
  readonly askTitle: boolean;
}) {
  return [...PLACE, ...(askCategory ? [CATEGORY] : []), ...(askTitle ? [TITLE] : [])];
}
