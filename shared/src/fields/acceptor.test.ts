import fc from 'fast-check';
import type { Json, JsonObject } from '../kernel';
import { settingsOf } from './composite';
import { findFieldType } from './registry';

const FIELD = { id: 'f', key: 'f', type: 'text', label: { it: 'Campo' } };
const TODAY = { today: '2026-03-01' };
const bound = fc.option(fc.integer({ min: -3, max: 12 }));
const word = fc.constantFrom('a', 'b', 'a b', ' a', '', 'Ciao', 'perché', '12', 'a-b', 'x  y', '😀');
const anything: fc.Arbitrary<Json> = fc.oneof(
  word,
  fc.string({ maxLength: 14 }),
  fc.integer({ min: -20, max: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
);
const options = fc
  .uniqueArray(word, { maxLength: 5 })
  .map((values) => values.map((value) => ({ _id: `o-${value}`, value, label: { it: value } })));

const SETTINGS: readonly (readonly [string, fc.Arbitrary<JsonObject>])[] = [
  [
    'text',
    fc.record({
      minLength: bound,
      maxLength: bound,
      pattern: fc.constantFrom(null, '[a-z ]+', '[0-9]{2}', '[^a]+', 'a|b', '(', '.'),
    }),
  ],
  ['integer', fc.record({ min: bound, max: bound })],
  ['choice', fc.record({ options })],
];

test.each(SETTINGS)(
  'what %s accepts at a look is what is canonical and right, and nothing else',
  (name, given) => {
    const type = findFieldType(name);
    if (type?.acceptor === undefined || type.isCanonical === undefined)
      throw new Error(`${name} looks at nothing`);
    const { acceptor, isCanonical } = type;
    fc.assert(
      fc.property(given, anything, (settings, raw) => {
        const whole = settingsOf(type, { settings });
        const right = isCanonical(raw, whole) && type.validator(whole, FIELD)(raw, TODAY).length === 0;
        expect(acceptor(whole, FIELD)(raw, TODAY)).toBe(right);
      }),
      { numRuns: 500 },
    );
  },
);
