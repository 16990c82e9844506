import { COMPANY_PARTS } from '../../fields/company/field';
import { settingsOf, type Part } from '../../fields/composite';
import { documentParts } from '../../fields/document-id/parts';
import { ADDED_PARTS } from '../../fields/household-members/parts';
import { ISEE_PARTS } from '../../fields/isee/parts';
import { personParts } from '../../fields/person/field';
import { propertyParts } from '../../fields/property/parts';
import { columnPart } from '../../fields/table/columns';
import { table, type TableSettings } from '../../fields/table/field';
import { vehicleParts } from '../../fields/vehicle/parts';
import { addDays, isJsonObject, type Json, type JsonObject } from '../../kernel';
import { dayFor } from './dates';
import { between, type Draw, numberIn, pick, type Sampler } from './draw';

type SampleOf = (type: string, draw: Draw) => Json | undefined;

/** Makers of the values of more than one part; the parts are made by `sampleOf`. */
export function compositeSamplers(sampleOf: SampleOf) {
  const parts = (draw: Draw, asked: readonly Part[]) => sampleParts(draw, asked, sampleOf);
  return {
    period,
    address,
    person: (draw) =>
      parts(
        draw,
        personParts({ askFiscalCode: isSet(draw, 'askFiscalCode'), askBirth: isSet(draw, 'askBirth') }),
      ),
    company: (draw) => parts(draw, COMPANY_PARTS),
    property: (draw) =>
      parts(
        draw,
        propertyParts({ askCategory: isSet(draw, 'askCategory'), askTitle: isSet(draw, 'askTitle') }),
      ),
    vehicle: (draw) => {
      const made = parts(
        draw,
        vehicleParts({ foreign: isSet(draw, 'foreign'), askTitle: isSet(draw, 'askTitle') }),
      );
      return { ...made, ...(isSet(draw, 'askTitle') ? { title: 'owner' } : {}) };
    },
    'document-id': (draw) => {
      const made = parts(draw, documentParts({ kinds: textsIn(draw.settings['kinds']) }));
      return { ...made, number: 'CA00000AA', expires: addDays(draw.today, between(draw, 30, 3000)) };
    },
    isee: (draw) => isee(draw, parts),
    'household-members': (draw) => household(draw, parts),
    table: (draw) => rows(draw, parts),
    'price-list': priceList,
  } satisfies Readonly<Record<string, Sampler>>;
}

/** Each part by the maker of its type; optional parts half of the times. */
function sampleParts(draw: Draw, parts: readonly Part[], sampleOf: SampleOf): JsonObject {
  return Object.fromEntries(
    parts.map(({ field, type, required }): readonly [string, Json] => {
      if (!required && draw.random() < 0.5) return [field.key, null];
      return [
        field.key,
        sampleOf(type.type, { ...draw, settings: settingsOf(type, field), given: null }) ?? null,
      ];
    }),
  );
}

type PartsOf = (draw: Draw, asked: readonly Part[]) => JsonObject;

function isee(draw: Draw, parts: PartsOf): JsonObject {
  if (!isSet(draw, 'mandatory') && draw.random() < 0.3) return { presented: false };
  const year = draw.today.slice(0, 4);
  return {
    ...parts(draw, ISEE_PARTS),
    presented: true,
    amount: 100 * between(draw, 1_000, 30_000),
    expires: `${year}-12-31`,
    protocol: `INPS-ISEE-${year}-${between(draw, 10_000_000, 99_999_999)}A-00`,
  };
}

/** Registered people tick as they come; where nobody is registered somebody is added. */
function household(draw: Draw, parts: PartsOf): JsonObject {
  const { given } = draw;
  const members =
    isJsonObject(given) && Array.isArray(given['members']) ? given['members'].filter(isJsonObject) : [];
  const wanted = Math.max(numberIn(draw.settings, 'min') ?? 1, 1);
  const registered = members.filter(({ origin }) => origin !== 'declared');
  if (registered.length >= wanted)
    return { members: registered.map((member, at) => ({ ...member, applies: at < wanted })) };
  const added = Array.from({ length: wanted - registered.length }, (_, at) => ({
    _id: `${registered.length + at + 1}`,
    origin: 'declared',
    applies: true,
    ...parts(draw, ADDED_PARTS),
  }));
  return { members: [...registered.map((member) => ({ ...member, applies: true })), ...added] };
}

function rows(draw: Draw, parts: PartsOf): Json {
  const settings: TableSettings = isTable(draw.settings) ? draw.settings : table.defaultSettings;
  const count = Math.max(settings.minRows ?? 0, 1);
  const asked = settings.columns.map(columnPart);
  return Array.from({ length: count }, (_, at) => ({ _id: `${at + 1}`, ...parts(draw, asked) }));
}

function isTable(settings: JsonObject): settings is TableSettings {
  return Array.isArray(settings['columns']);
}

function priceList(draw: Draw): JsonObject {
  const items: Json = draw.settings['items'] ?? [];
  const ids = Array.isArray(items) ? items.filter(isJsonObject).map(({ _id }) => String(_id)) : [];
  const least = Math.max(numberIn(draw.settings, 'least') ?? 1, 1);
  return { quantities: { [pick(draw, ids)]: least } };
}

function period(draw: Draw): JsonObject {
  const from = dayFor(draw, draw.settings);
  const longest = Math.min(numberIn(draw.settings, 'longest') ?? 30, 30);
  return { from, to: addDays(from, between(draw, 0, Math.max(longest - 1, 0))) };
}

/** On one of the municipality's own streets, which is also somewhere in Italy. */
function address(draw: Draw): JsonObject {
  const { street, municipality, settings } = draw;
  const civic = `${between(draw, 1, 20)}`;
  if (settings['scope'] !== 'anywhere') return { streetId: street.id, street: street.name, civic };
  return { street: street.name, civic, postalCode: '99010', municipality: { ...municipality } };
}

function isSet({ settings }: Draw, key: string): boolean {
  return settings[key] === true;
}

function textsIn(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((item: Json) => typeof item === 'string') : [];
}
