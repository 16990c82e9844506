import { partOf, type Part } from '../composite';
import { fieldOf } from '../define';
import { choicePart, writtenPart } from '../parts';
import { plate } from '../plate/field';

export interface VehicleAsks {
  readonly foreign: boolean;
  readonly askTitle: boolean;
}

const KIND = choicePart(
  'kind',
  { it: 'Tipo di veicolo', en: 'Kind of vehicle' },
  [
    ['car', 'Automobile', 'Car'],
    ['motorcycle', 'Motociclo', 'Motorcycle'],
    ['moped', 'Ciclomotore', 'Moped'],
    ['van', 'Autocarro fino a 3,5 tonnellate', 'Goods vehicle up to 3.5 tonnes'],
    ['truck', 'Autocarro oltre 3,5 tonnellate', 'Goods vehicle over 3.5 tonnes'],
    ['other', 'Altro veicolo', 'Other vehicle'],
  ],
  { width: 'half' },
);
const TITLE = choicePart(
  'title',
  { it: 'A che titolo usi il veicolo', en: 'By what title you use the vehicle' },
  [
    ['owner', 'Sono proprietario', 'I own it'],
    ['leasing', 'Leasing', 'Leasing'],
    ['rent', 'Noleggio a lungo termine', 'Long-term rental'],
    ['loan', 'Comodato', 'Free loan'],
    ['company', 'Veicolo aziendale', 'Company vehicle'],
    ['household', 'È di un familiare convivente', 'It belongs to a relative I live with'],
  ],
  { width: 'half' },
);
const HOLDER = writtenPart(
  'holder',
  { it: 'Intestatario', en: 'Registered keeper' },
  { maxLength: 150 },
  {
    width: 'half',
    optional: true,
    help: {
      it: 'Solo se non sei tu: lo trovi sulla carta di circolazione',
      en: 'Only if it is not you: see the registration document',
    },
  },
);

export const VEHICLE_PARTS: readonly Part[] = vehicleParts({ foreign: true, askTitle: true });

/** The parts asked with these settings. */
export function vehicleParts({ foreign, askTitle }: VehicleAsks): readonly Part[] {
  const number = fieldOf(
    'plate',
    'plate',
    { it: 'Targa', en: 'Number plate' },
    { width: 'half', settings: { foreign } },
  );
  return [partOf(plate, number), KIND, ...(askTitle ? [TITLE, HOLDER] : [])];
}
