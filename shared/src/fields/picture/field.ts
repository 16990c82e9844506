import { fieldOf, sheet } from '../define';
import { file, type FileReference, type FileSettings } from '../file/field';
import type { FieldType } from '../type';

export type PictureSettings = { readonly maxBytes: number; readonly maxCount: number };

/** What every browser shows; a telephone turns its own format into JPEG when it is not among these. */
const PICTURES: FileSettings['accept'] = ['image/jpeg', 'image/png'];

/** Photographs, shown as soon as they are chosen. Value: as that of `file`. The file store takes place, device and date out of them. */
export const picture: FieldType<readonly FileReference[], PictureSettings> = {
  type: 'picture',
  group: 'document',
  name: { it: 'Fotografia', en: 'Picture' },
  description: {
    it: 'Una o più foto, anche scattate sul momento',
    en: 'One or more pictures, also taken on the spot',
  },
  valueType: file.valueType,
  hasValue: true,
  holdsFile: true,
  missing: 'required-picture',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'maxBytes',
      'decimal',
      { it: 'Grandezza massima di ciascuna', en: 'Largest size of each' },
      {
        required: true,
        width: 'half',
        settings: { min: 0.1, max: 50, decimals: 1, factor: 1_048_576, unit: { it: 'MB', en: 'MB' } },
      },
    ),
    fieldOf(
      'maxCount',
      'integer',
      { it: 'Quante al massimo', en: 'How many at most' },
      { required: true, width: 'half', settings: { min: 1, max: 50 } },
    ),
  ),
  defaultSettings: { maxBytes: 10_485_760, maxCount: 3 },
  parse: (raw, settings) => file.parse(raw, asFiles(settings)),
  validator: (settings, field) => file.validator(asFiles(settings), field),
  print: (value, settings, locale) => file.print(value, asFiles(settings), locale),
};

/** The settings of a file field that takes pictures only. */
export function asFiles({ maxBytes, maxCount }: PictureSettings): FileSettings {
  return { accept: PICTURES, maxBytes, maxCount };
}
