import { namesOfKind } from '../../definition';
import { compositeType } from '../composite-type';
import { fieldOf, sheet } from '../define';
import { codesTidied } from '../parts';
import { PROPERTY_PARTS, propertyParts } from './parts';

export type PropertySettings = { readonly askCategory: boolean; readonly askTitle: boolean };

/** A unit of the Catasto. Value: `{municipality, section, sheet, parcel, subaltern, category, title}`; `municipality` is a Belfiore code. */
export const property = compositeType<PropertySettings>({
  type: 'property',
  group: 'place',
  name: { it: 'Immobile (dati catastali)', en: 'Property (land registry)' },
  description: {
    it: 'Comune, foglio, particella e subalterno, come nella visura',
    en: 'Municipality, sheet, parcel and subaltern, as in the extract',
  },
  missing: 'required-property',
  settingsForm: sheet(
    fieldOf(
      'askCategory',
      'yes-no',
      { it: 'Chiedi la categoria catastale', en: 'Ask for the cadastral category' },
      { required: true },
    ),
    fieldOf(
      'askTitle',
      'yes-no',
      {
        it: 'Chiedi a che titolo la persona usa l’immobile',
        en: 'Ask by what title the person uses the property',
      },
      { required: true },
    ),
  ),
  defaultSettings: { askCategory: true, askTitle: true },
  names: namesOfKind('property'),
  all: PROPERTY_PARTS,
  asked: propertyParts,
  tidy: (value) => codesTidied(value, ['municipality', 'section', 'sheet', 'parcel', 'subaltern']),
});
