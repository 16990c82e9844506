import type { ReactNode } from 'react';
import type { FieldDefinition } from '../../definition';
import { isJsonObject, type Json } from '../../kernel';
import { partValue, withPart } from '../controls/PartsControl';
import { fieldOf } from '../define';
import type { InputProps } from '../input';
import { municipality } from '../municipality/field';
import { postalCode } from '../postal-code/field';
import { street } from '../street/field';
import { text } from '../text/field';
import type { FieldType } from '../type';
import type { Address, AddressSettings } from './field';

const LISTED_STREET = fieldOf(
  'street',
  'street',
  { it: 'Via o piazza', en: 'Street or square' },
  {
    help: {
      it: 'Scrivi il nome della via e scegli dall’elenco.',
      en: 'Type the name of the street and choose from the list.',
    },
  },
);
const FREE_STREET = fieldOf(
  'street',
  'text',
  { it: 'Via o piazza', en: 'Street or square' },
  { settings: { maxLength: 150 } },
);
const CIVIC = fieldOf(
  'civic',
  'text',
  { it: 'Numero civico', en: 'House number' },
  {
    width: 'half',
    help: {
      it: 'Per esempio 12 o 12/A. Scrivi SNC se non c’è.',
      en: 'For example 12 or 12/A. Write SNC if there is none.',
    },
    settings: { maxLength: 20 },
  },
);
const POSTAL_CODE = fieldOf('postalCode', 'postal-code', { it: 'CAP', en: 'Postal code' }, { width: 'half' });
const MUNICIPALITY = fieldOf('municipality', 'municipality', { it: 'Comune', en: 'Municipality' });

type TypedField = readonly [FieldType, FieldDefinition];
const ANYWHERE: readonly TypedField[] = [
  [text, FREE_STREET],
  [text, CIVIC],
  [postalCode, POSTAL_CODE],
  [municipality, MUNICIPALITY],
];

export function AddressInput(props: InputProps<Address, AddressSettings>): ReactNode {
  const { raw, settings, required, field, renderPart, onChange } = props;
  const part = ([type, definition]: TypedField) =>
    renderPart({
      key: definition.key,
      field: field.source === undefined ? definition : { ...definition, source: field.source },
      type,
      value: partValue(raw, definition.key),
      required,
      onChange: (value) => onChange(withPart(raw, definition.key, value)),
    });
  if (settings.scope === 'anywhere') return <div className="fr-parts">{ANYWHERE.map(part)}</div>;
  return (
    <div className="fr-parts">
      {renderPart({
        key: 'street',
        field: LISTED_STREET,
        type: street,
        value: streetOf(raw),
        required,
        onChange: (found) => onChange(withStreet(raw, found)),
      })}
      {part([text, CIVIC])}
    </div>
  );
}

function streetOf(raw: Json): Json {
  return { id: partValue(raw, 'streetId'), name: partValue(raw, 'street') };
}

function withStreet(raw: Json, found: Json): Json {
  const { id, name } = isJsonObject(found) ? found : {};
  return withPart(withPart(raw, 'streetId', id ?? null), 'street', name ?? null);
}
