import { partOf, type Part } from '../composite';
import { date } from '../date/field';
import { fieldOf } from '../define';
import { choicePart, writtenPart } from '../parts';

/** Documents that prove who somebody is (art. 35 d.P.R. 445/2000). */
export const DOCUMENT_KINDS = [
  ['identity-card', 'Carta d’identità elettronica (CIE)', 'Electronic identity card (CIE)'],
  ['paper-card', 'Carta d’identità cartacea', 'Paper identity card'],
  ['passport', 'Passaporto', 'Passport'],
  ['driving-licence', 'Patente di guida', 'Driving licence'],
  ['residence-permit', 'Permesso di soggiorno', 'Residence permit'],
  ['other', 'Altro documento', 'Other document'],
] as const;

/** The parts, for the kinds that these settings accept. */
export function documentParts({ kinds }: { readonly kinds: readonly string[] }): readonly Part[] {
  const accepted = DOCUMENT_KINDS.filter(([kind]) => kinds.includes(kind));
  return [
    choicePart('kind', { it: 'Tipo di documento', en: 'Kind of document' }, accepted, { width: 'half' }),
    writtenPart(
      'number',
      { it: 'Numero', en: 'Number' },
      {
        pattern: '[A-Za-z0-9 ]{5,20}',
        patternHelp: {
          it: 'Scrivi lettere e cifre come sul documento.',
          en: 'Write letters and digits as on the document.',
        },
      },
      {
        width: 'half',
        help: {
          it: 'Sulla CIE è in alto a destra, per esempio CA12345AB',
          en: 'On the CIE it is at the top right, for example CA12345AB',
        },
      },
    ),
    writtenPart(
      'issuedBy',
      { it: 'Rilasciato da', en: 'Issued by' },
      { maxLength: 120 },
      { width: 'half', help: { it: 'Per esempio Comune di Bologna', en: 'For example Comune di Bologna' } },
    ),
    partOf(
      date,
      fieldOf(
        'expires',
        'date',
        { it: 'Data di scadenza', en: 'Expiry date' },
        { width: 'half', help: { it: 'È scritta sul documento', en: 'It is written on the document' } },
      ),
    ),
  ];
}
