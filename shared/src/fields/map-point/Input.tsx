import { useState, type ReactNode } from 'react';
import { isJsonObject, type Json } from '../../kernel';
import { partValue, withPart } from '../controls/PartsControl';
import { fieldOf } from '../define';
import type { InputProps } from '../input';
import { street } from '../street/field';
import { text } from '../text/field';
import { printCoordinates, toCoordinates } from './coordinates';
import type { MapPoint, MapPointSettings } from './field';

const ADDRESS = fieldOf(
  'address',
  'street',
  { it: 'Via o descrizione del luogo', en: 'Street or description of the place' },
  {
    help: {
      it: 'Scrivi la via e scegli dall’elenco, oppure descrivi il luogo: “davanti alla scuola di via Roma”.',
      en: 'Type the street and choose from the list, or describe the place: “in front of the school in via Roma”.',
    },
  },
);
const COORDINATES = fieldOf(
  'coordinates',
  'text',
  { it: 'Coordinate', en: 'Coordinates' },
  {
    help: {
      it: 'Latitudine e longitudine, per esempio 44.4949, 11.3426. Puoi incollarle da una mappa.',
      en: 'Latitude and longitude, for example 44.4949, 11.3426. You can paste them from a map.',
    },
    settings: { maxLength: 60 },
  },
);

/** Works without a map: a street from the list, coordinates, or where the device is. */
export function MapPointInput(props: InputProps<MapPoint, MapPointSettings>): ReactNode {
  const { id, raw, settings, required, readOnly, t, renderPart, onChange, onBlur } = props;
  const address = partValue(raw, 'address');
  return (
    <div className="fr-parts">
      {renderPart({
        key: 'address',
        field: ADDRESS,
        type: street,
        value: address,
        required: required && !settings.exact,
        onChange: (found) =>
          onChange(withPart(raw, 'address', isJsonObject(found) ? (found['name'] ?? null) : null)),
      })}
      {renderPart({
        key: 'coordinates',
        field: COORDINATES,
        type: text,
        value: coordinatesText(raw),
        required: required && settings.exact,
        onChange: (written) => onChange({ address, coordinates: written ?? '' }),
      })}
      {readOnly ? null : (
        <HereButton
          id={id}
          t={t}
          onPlace={(place) => {
            onChange({ address, ...place });
            onBlur();
          }}
        />
      )}
    </div>
  );
}

type Search = 'idle' | 'searching' | 'found' | 'refused' | 'failed';

interface HereButtonProps extends Pick<InputProps, 'id' | 't'> {
  onPlace(place: { readonly latitude: number; readonly longitude: number }): void;
}

function HereButton({ id, t, onPlace }: HereButtonProps) {
  const [search, setSearch] = useState<Search>('idle');
  function locate() {
    if (search === 'searching') return;
    setSearch('searching');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const place = toCoordinates(coords.latitude, coords.longitude);
        setSearch(place === undefined ? 'failed' : 'found');
        if (place !== undefined) onPlace(place);
      },
      ({ code, PERMISSION_DENIED }) => setSearch(code === PERMISSION_DENIED ? 'refused' : 'failed'),
      { enableHighAccuracy: true, timeout: 15_000 },
    );
  }
  return (
    <div className="fr-here">
      <button
        type="button"
        id={`${id}-here`}
        className="btn btn-outline-primary"
        onClick={locate}
        aria-disabled={search === 'searching'}
      >
        {t('field.map-point.here')}
      </button>
      <p className="form-text" role="status">
        {search === 'idle' ? '' : t(`field.map-point.${search}`)}
      </p>
    </div>
  );
}

/** What was typed, or what was read from it before. */
function coordinatesText(raw: Json): Json {
  const typed = partValue(raw, 'coordinates');
  if (typed !== null) return typed;
  const latitude = partValue(raw, 'latitude');
  const longitude = partValue(raw, 'longitude');
  return typeof latitude === 'number' && typeof longitude === 'number'
    ? printCoordinates({ latitude, longitude })
    : null;
}
