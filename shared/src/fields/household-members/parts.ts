import type { Part } from '../composite';
import { choicePart } from '../parts';
import { personParts } from '../person/field';

export const RELATION = choicePart(
  'relation',
  { it: 'Che cosa è per te', en: 'What they are to you' },
  [
    ['spouse', 'Coniuge o unito civilmente', 'Spouse or civil partner'],
    ['partner', 'Convivente', 'Partner'],
    ['child', 'Figlia o figlio', 'Child'],
    ['parent', 'Genitore', 'Parent'],
    ['sibling', 'Sorella o fratello', 'Sibling'],
    ['relative', 'Altro parente', 'Other relative'],
    ['other', 'Altro', 'Other'],
  ],
  { width: 'half' },
);

/** What is asked of a person who is not in the registered household. */
export const ADDED_PARTS: readonly Part[] = [
  ...personParts({ askFiscalCode: true, askBirth: false }),
  RELATION,
];
