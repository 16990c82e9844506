import type { FieldTypeName } from '../../fields/registry';
import { NATIONS } from '../../fields/nation/nations';
import { buildNoticeNumber } from '../../identifiers';
import { isJsonObject, type Cents, type Json, type JsonObject } from '../../kernel';
import { compositeSamplers } from './composite-samplers';
import { dayFor } from './dates';
import { below, between, type Draw, numberIn, pick, type Sampler, textIn } from './draw';
import { fromPattern } from './from-pattern';
import { fiscalCodeOf, wordsFor } from './people';

const NONE: Sampler = () => undefined;
const TICK: Sampler = () => true;
const LONGEST = 60;

const written: Sampler = (draw) => {
  const pattern = textIn(draw.settings, 'pattern');
  if (pattern !== null) return fromPattern(draw, pattern);
  const longest = numberIn(draw.settings, 'maxLength') ?? LONGEST;
  return wordsFor(draw, longest, numberIn(draw.settings, 'minLength') ?? 0);
};

/** Numbers without a limit are small: forms count people, months and square metres. */
function wholeNumber(draw: Draw, usual: number): number {
  const least = numberIn(draw.settings, 'min') ?? 1;
  const most = numberIn(draw.settings, 'max') ?? least + usual;
  return between(draw, least, Math.min(most, least + usual));
}

const MOST_CENTS: Cents = 900_00;

const chosen: Sampler = (draw) => {
  const options = optionsOf(draw.settings);
  return options.length === 0 ? undefined : pick(draw, options);
};

const severalChosen: Sampler = (draw) => {
  const options = optionsOf(draw.settings);
  const least = Math.max(numberIn(draw.settings, 'min') ?? 1, 1);
  const most = Math.min(numberIn(draw.settings, 'max') ?? options.length, options.length);
  const first = below(draw, options.length);
  const count = between(draw, Math.min(least, most), most);
  return Array.from({ length: count }, (_, at) => options[(first + at) % options.length] ?? null);
};

const documents: Sampler = ({ settings, files }) => {
  const accepted: Json = settings['accept'] ?? ['image/jpeg', 'image/png'];
  const found = files.find(({ mime }) => Array.isArray(accepted) && accepted.includes(mime));
  return found === undefined ? undefined : [{ ...found }];
};

const timeOfDay: Sampler = (draw) => `${String(between(draw, 9, 17)).padStart(2, '0')}:00`;

const nation: Sampler = (draw) => {
  const found = pick(
    draw,
    NATIONS.filter(({ code }) => code !== null && code !== 'IT'),
  );
  return { code: found.code, belfiore: found.belfiore, name: found.name };
};

const SAMPLERS: Readonly<Record<FieldTypeName, Sampler>> = {
  ...compositeSamplers(sampleOf),
  text: written,
  paragraph: written,
  integer: (draw) => wholeNumber(draw, 9),
  decimal: (draw) => wholeNumber(draw, 90),
  money: (draw) => wholeNumber(draw, MOST_CENTS),
  date: (draw) => dayFor(draw, draw.settings),
  'yes-no': (draw) => draw.random() < 0.5,
  choice: chosen,
  choices: severalChosen,
  'fiscal-code': fiscalCodeOf,
  'vat-number': () => '00000000018',
  iban: () => 'IT60X0542811101000000123456',
  email: (draw) => `prova.${between(draw, 1, 999)}@example.it`,
  phone: (draw) => `+39333${between(draw, 1_000_000, 9_999_999)}`,
  plate: (draw) => `A${pick(draw, ['B', 'C', 'D'])}${between(draw, 100, 999)}XY`,
  'postal-code': () => '99010',
  municipality: ({ municipality }) => ({ ...municipality }),
  street: ({ street }) => ({ ...street }),
  province: ({ municipality }) => ({ code: municipality.province, name: municipality.province }),
  nation,
  file: documents,
  picture: documents,
  declaration: TICK,
  consent: TICK,
  note: NONE,
  calculated: NONE,
  time: timeOfDay,
  'map-point': ({ street }) => ({ latitude: null, longitude: null, address: street.name }),
  'notice-code': (draw) => buildNoticeNumber(1, String(between(draw, 1, 99_999))),
  'appointment-slot': NONE,
  dues: NONE,
  'localized-text': (draw) => ({ it: wordsFor(draw, LONGEST, 0) }),
  formula: NONE,
  source: NONE,
};

const BY_NAME: ReadonlyMap<string, Sampler> = new Map(Object.entries(SAMPLERS));

/** Makes up an answer of a type; undefined where the product has no such type, or cannot make one up. */
export function sampleOf(type: string, draw: Draw): Json | undefined {
  return BY_NAME.get(type)?.(draw);
}

function optionsOf({ options }: JsonObject): readonly string[] {
  if (!Array.isArray(options)) return [];
  return options.flatMap((option: Json) => {
    if (!isJsonObject(option)) return [];
    const value = option['value'] ?? option['_id'];
    return typeof value === 'string' ? [value] : [];
  });
}
