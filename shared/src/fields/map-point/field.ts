import { isJsonObject, ok, type Json } from '../../kernel';
import { fieldOf, isMissing, problem, refuse, sheet, textOf } from '../define';
import { NO_ISSUES, type FieldType } from '../type';
import { isInItaly, printCoordinates, readCoordinates, toCoordinates } from './coordinates';

export type MapPoint = {
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The place in words: a street of the list or whatever describes it. */
  readonly address: string | null;
};
export type MapPointSettings = {
  /** False: the place in words is enough. */
  readonly exact: boolean;
};

const PARTS = {
  latitude: { kind: 'number' },
  longitude: { kind: 'number' },
  address: { kind: 'text' },
} as const;
/** What stands for coordinates that cannot be read. */
const UNREAD = 'unread';

/** A place outdoors: coordinates, an address in words, or both. Value: `{latitude, longitude, address}`, degrees WGS 84. */
export const mapPoint: FieldType<MapPoint, MapPointSettings> = {
  type: 'map-point',
  group: 'place',
  name: { it: 'Punto sulla mappa', en: 'Point on the map' },
  description: {
    it: 'Un luogo: via, coordinate o la posizione del telefono',
    en: 'A place: street, coordinates or where the phone is',
  },
  valueType: { kind: 'object', parts: PARTS },
  parts: PARTS,
  hasValue: true,
  missing: 'required-map-point',
  frame: () => 'group',
  settingsForm: sheet(
    fieldOf(
      'exact',
      'yes-no',
      { it: 'Servono le coordinate', en: 'Coordinates are needed' },
      {
        required: true,
        help: {
          it: 'Con No basta la via o una descrizione del luogo.',
          en: 'With No a street or a description is enough.',
        },
      },
    ),
  ),
  defaultSettings: { exact: false },
  parse(raw) {
    if (isMissing(raw)) return ok(null);
    if (typeof raw === 'string') return ok(toPoint(readCoordinates(raw), raw));
    if (!isJsonObject(raw)) return refuse('value-shape');
    const place = placeOf(raw);
    if (place === UNREAD) return { ok: false, error: [problem('map-point-format', {}, 'coordinates')] };
    const address = textOf(raw['address']);
    return ok(
      place === undefined && address === null
        ? null
        : { latitude: place?.latitude ?? null, longitude: place?.longitude ?? null, address },
    );
  },
  validator:
    ({ exact }) =>
    ({ latitude, longitude }) => {
      if (latitude === null || longitude === null)
        return exact ? [problem('map-point-exact', {}, 'coordinates')] : NO_ISSUES;
      return isInItaly({ latitude, longitude })
        ? NO_ISSUES
        : [problem('map-point-outside', {}, 'coordinates')];
    },
  print(value) {
    if (value === null) return '';
    const { latitude, longitude, address } = value;
    const point = latitude === null || longitude === null ? '' : printCoordinates({ latitude, longitude });
    return [address ?? '', point].filter((part) => part !== '').join(' – ');
  },
};

/** `coordinates` is what is being typed; the numbers are what was read from it before. */
function placeOf({
  coordinates = null,
  latitude = null,
  longitude = null,
}: {
  readonly [key: string]: Json;
}) {
  const typed = textOf(coordinates);
  if (typed !== null) return readCoordinates(typed) ?? UNREAD;
  if (coordinates !== null || latitude === null || longitude === null) return undefined;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return UNREAD;
  return toCoordinates(latitude, longitude) ?? UNREAD;
}

function toPoint(place: ReturnType<typeof readCoordinates>, text: string): MapPoint {
  return place === undefined
    ? { latitude: null, longitude: null, address: text.trim() }
    : { ...place, address: null };
}
