import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json, JsonObject } from '../kernel';
import { fields } from './registry';
import type { FieldType } from './type';

const FIELD = { id: 'f', key: 'f', type: 'text', label: { it: 'Campo' } };
const CONTEXT = { today: '2026-03-01' };

interface Given {
  readonly settings?: JsonObject;
  readonly value?: Json;
}

/** Settings and values of the cases of a type: where a random value is to look like one of its own. */
function givenOf(name: string): readonly Given[] {
  const cases: readonly { readonly given: Given }[] = JSON.parse(
    readFileSync(join(__dirname, name, 'cases.json'), 'utf8'),
  );
  return cases.map(({ given }) => given);
}

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    false,
    '',
    ' ',
    0,
    -1,
    1.5,
    '9.30',
    '1.234,50',
    '2026-02-30',
    '31/12/1980',
  ),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  // JSON keeps no sign on zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
);
const anything: fc.Arbitrary<Json> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.dictionary(fc.string({ maxLength: 6 }), scalar, { maxKeys: 4 }),
);

/** One of the type's own values, with one part of it replaced by something odd. */
function spoiled(value: Json, odd: Json, at: number): Json {
  if (Array.isArray(value)) {
    const items: readonly Json[] = value;
    return items.map((item, index) => (index === at % items.length ? spoiled(item, odd, at) : item));
  }
  if (typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const chosen = keys[at % Math.max(keys.length, 1)];
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === chosen ? (at % 2 === 0 ? odd : spoiled(part, odd, at >> 1)) : part,
    ]),
  );
}

describe.each(Object.entries<FieldType>(fields))('any value of type %s', (name, type) => {
  const given = givenOf(name);
  const inputs = fc
    .tuple(fc.constantFrom(...given), anything, fc.nat(40), fc.boolean())
    .map(([{ settings, value = null }, odd, at, whole]) => ({
      settings: { ...type.defaultSettings, ...settings },
      raw: whole ? odd : spoiled(value, odd, at),
    }));

  test('read twice is as read once, and what is called canonical is left alone', () => {
    fc.assert(
      fc.property(inputs, ({ settings, raw }) => {
        const parsed = type.parse(raw, settings);
        if (type.isCanonical?.(raw, settings) === true) expect(parsed).toEqual({ ok: true, value: raw });
        if (!parsed.ok) return expect(parsed.error.length).toBeGreaterThan(0);
        expect(type.parse(parsed.value, settings)).toEqual(parsed);
        expect(JSON.parse(JSON.stringify(parsed.value))).toEqual(parsed.value);
      }),
      { numRuns: 150 },
    );
  });

  test('once read can be judged and printed in both languages', () => {
    fc.assert(
      fc.property(inputs, ({ settings, raw }) => {
        const parsed = type.parse(raw, settings);
        if (!parsed.ok || parsed.value === null) return;
        const issues = type.validator(settings, FIELD)(parsed.value, CONTEXT);
        for (const issue of issues) expect(typeof issue.path).toBe('string');
        for (const locale of ['it', 'en'] as const)
          expect(typeof type.print(parsed.value, settings, locale)).toBe('string');
      }),
      { numRuns: 100 },
    );
  });
});
