import { namesOfKind } from '../../definition';
import { compositeType } from '../composite-type';
import { fieldOf, problem, sheet } from '../define';
import { NO_ISSUES } from '../type';
import { VEHICLE_PARTS, vehicleParts } from './parts';

export type VehicleSettings = { readonly foreign: boolean; readonly askTitle: boolean };

/** Titles under which somebody else is written on the registration document. */
const OF_OTHERS: readonly unknown[] = ['loan', 'company', 'household'];

/** A vehicle and why the person may use it. Value: `{plate, kind, title, holder}`. */
export const vehicle = compositeType<VehicleSettings>({
  type: 'vehicle',
  group: 'document',
  name: { it: 'Veicolo', en: 'Vehicle' },
  description: { it: 'Targa, tipo e titolo di possesso', en: 'Plate, kind and title of possession' },
  missing: 'required-vehicle',
  settingsForm: sheet(
    fieldOf(
      'foreign',
      'yes-no',
      { it: 'Accetta targhe estere', en: 'Accept foreign plates' },
      { required: true },
    ),
    fieldOf(
      'askTitle',
      'yes-no',
      {
        it: 'Chiedi il titolo di possesso e l’intestatario',
        en: 'Ask for the title of possession and the keeper',
      },
      { required: true },
    ),
  ),
  defaultSettings: { foreign: true, askTitle: true },
  names: namesOfKind('vehicle'),
  all: VEHICLE_PARTS,
  asked: vehicleParts,
  judge: ({ title, holder }) =>
    OF_OTHERS.includes(title) && holder === null ? [problem('vehicle-holder', {}, 'holder')] : NO_ISSUES,
});
