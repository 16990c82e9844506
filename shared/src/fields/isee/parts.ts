import { partOf, type Part } from '../composite';
import { date } from '../date/field';
import { fieldOf } from '../define';
import { money } from '../money/field';
import { writtenPart } from '../parts';

/** What is asked of who presents an ISEE. */
export const ISEE_PARTS: readonly Part[] = [
  partOf(
    money,
    fieldOf(
      'amount',
      'money',
      { it: 'Valore dell’ISEE', en: 'ISEE amount' },
      { width: 'half', settings: { min: 0, max: 10_000_000_00 } },
    ),
  ),
  partOf(
    date,
    fieldOf(
      'expires',
      'date',
      { it: 'Scadenza', en: 'Expiry' },
      {
        width: 'half',
        help: {
          it: 'È scritta sull’attestazione, di solito il 31 dicembre',
          en: 'It is on the certificate, usually 31 December',
        },
      },
    ),
  ),
  writtenPart(
    'protocol',
    { it: 'Numero di protocollo INPS', en: 'INPS protocol number' },
    { maxLength: 40 },
    {
      help: {
        it: 'In alto sull’attestazione: inizia con INPS-ISEE',
        en: 'At the top of the certificate: it begins with INPS-ISEE',
      },
    },
  ),
];
