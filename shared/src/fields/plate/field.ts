import { formatPlate, parsePlate } from '../../identifiers';
import { codeValidator, parseCode } from '../code-type';
import { fieldOf, refuse, sheet } from '../define';
import type { FieldType } from '../type';

export type PlateSettings = { readonly foreign: boolean };

/** A number plate, Italian or (where the settings allow it) foreign. Value: capitals without separators. */
export const plate: FieldType<string, PlateSettings> = {
  type: 'plate',
  group: 'text',
  name: { it: 'Targa', en: 'Number plate' },
  description: {
    it: 'La targa di un veicolo, italiana o estera',
    en: 'The plate of a vehicle, Italian or foreign',
  },
  valueType: { kind: 'text' },
  hasValue: true,
  missing: 'required-plate',
  settingsForm: sheet(
    fieldOf(
      'foreign',
      'yes-no',
      { it: 'Accetta targhe estere', en: 'Accept foreign plates' },
      { required: true },
    ),
  ),
  defaultSettings: { foreign: true },
  parse: (raw, settings) => parseCode(raw, reader(settings)),
  validator: (settings) => codeValidator(reader(settings)),
  print: (value) => (value === null ? '' : isItalianPlate(value) ? formatPlate(value) : value),
};

/** True for a plate of one of the Italian forms. */
export function isItalianPlate(value: string): boolean {
  return parsePlate(value).ok;
}

function reader({ foreign }: PlateSettings) {
  return (typed: string) => {
    const italian = parsePlate(typed);
    if (italian.ok) return italian;
    if (!foreign) return refuse('plate-italian');
    const other = parsePlate(typed, 'OTHER');
    return other.ok ? other : refuse('plate-format');
  };
}
