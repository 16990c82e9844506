import fc from 'fast-check';
import { toForm } from '../../conformance/build-form';
import type { Answers } from '../definition';
import { isJsonObject, type Json, type JsonObject } from '../kernel';
import { applyChange, compileForm, evaluateForm, parseForm, validateForm, type FormState } from '.';

const CONTEXT = { today: '2026-11-22' };

/** Conditions and sums across three levels, in both directions of the page. */
const FORM = {
  sections: [
    {
      key: 'top',
      fields: [
        { key: 'on', type: 'yes-no' },
        { key: 'n', type: 'integer', visibleWhen: 'total < 40' },
        {
          key: 'total',
          type: 'calculated',
          settings: { format: 'number' },
          calculated: 'sum(outer.inner.x)',
        },
        {
          key: 'kind',
          type: 'choice',
          settings: {
            options: [
              { _id: 'a', value: 'a', label: { it: 'A' } },
              { _id: 'b', value: 'b', label: { it: 'B' }, visibleWhen: { '==': [{ var: 'on' }, true] } },
            ],
          },
        },
      ],
    },
    {
      key: 'outer',
      visibleWhen: 'not (on == false)',
      repeat: { min: 0, max: 4 },
      fields: [
        { key: 'show', type: 'yes-no' },
        { key: 'sumx', type: 'calculated', settings: { format: 'number' }, calculated: 'sum(inner.x)' },
      ],
      sections: [
        { key: 'note', visibleWhen: 'sumx > 10', fields: [{ key: 'why', type: 'text', required: true }] },
        {
          key: 'inner',
          visibleWhen: 'show == true',
          repeat: { min: 1, max: 4 },
          fields: [
            { key: 'x', type: 'integer' },
            { key: 'double', type: 'calculated', settings: { format: 'number' }, calculated: 'x * 2 + n' },
            { key: 'big', type: 'text', visibleWhen: 'double > 20 and kind == "b"' },
          ],
        },
      ],
    },
  ],
};

function form() {
  const parsed = parseForm(toForm(JSON.parse(JSON.stringify(FORM))));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return compileForm(parsed.value);
}

const compiled = form();

interface Edit {
  readonly path: string;
  readonly value: Json;
}

const id = fc.constantFrom('p', 'q', 'r');
const flag = fc.constantFrom<Json>(true, false, null);
const number = fc.oneof(fc.integer({ min: -5, max: 30 }), fc.constant(null), fc.constant('zz'));
const at = (path: (...ids: readonly string[]) => string, value: fc.Arbitrary<Json>): fc.Arbitrary<Edit> =>
  fc.tuple(id, id, value).map(([one, other, chosen]) => ({ path: path(one, other), value: chosen }));

const edits: fc.Arbitrary<Edit> = fc.oneof(
  at(() => 'on', flag),
  at(() => 'n', number),
  at(() => 'kind', fc.constantFrom<Json>('a', 'b', null)),
  id.map((one) => ({ path: `outer.${one}`, value: { _id: one } })),
  id.map((one) => ({ path: `outer.${one}`, value: null })),
  at((one) => `outer.${one}.show`, flag),
  at((one) => `outer.${one}.why`, fc.constantFrom<Json>('w', null)),
  fc.tuple(id, id).map(([one, two]) => ({ path: `outer.${one}.inner.${two}`, value: { _id: two, x: 7 } })),
  at((one, two) => `outer.${one}.inner.${two}.x`, number),
  at((one, two) => `outer.${one}.inner.${two}.big`, fc.constantFrom<Json>('t', null)),
);

/** What a person can do: nothing is written into an item that is not there. */
function isPossible({ answers }: FormState, { path, value }: Edit): boolean {
  const segments = path.split('.');
  const isItem = typeof value === 'object' && value !== null;
  const last = isItem ? segments.length - 1 : segments.length;
  let here: Json = answers;
  for (let index = 0; index + 1 < last; index += 2) {
    const list: Json = asObject(here)[segments[index] ?? ''] ?? null;
    const found: Json | undefined = Array.isArray(list)
      ? list.find((item: Json) => asObject(item)['_id'] === segments[index + 1])
      : undefined;
    if (found === undefined) return false;
    here = found;
  }
  return true;
}

function asObject(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}

function perform(start: Answers, steps: readonly Edit[]): FormState {
  let state = evaluateForm(compiled, start, CONTEXT);
  for (const edit of steps)
    if (isPossible(state, edit)) ({ state } = applyChange(compiled, state, edit.path, edit.value, CONTEXT));
  return state;
}

/** A set of fields without anything is the same as none. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

test('evaluating only what a change touches gives what evaluating everything gives', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 25 }), (steps) => {
      const state = perform({}, steps);
      const anew = evaluateForm(compiled, state.answers, CONTEXT);
      expect(withoutNulls(state.visible)).toEqual(withoutNulls(anew.visible));
      expect([...state.hidden].sort()).toEqual([...anew.hidden].sort());
    }),
    { numRuns: 400 },
  );
});

test('what a change does not touch is not written over: the state before stays as it was', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 10 }), edits, (steps, last) => {
      const before = perform({}, steps);
      const copy = plain(before.visible);
      if (isPossible(before, last)) applyChange(compiled, before, last.path, last.value, CONTEXT);
      expect(plain(before.visible)).toEqual(copy);
    }),
  );
});

test('changes in different places end alike in whatever order they are made', () => {
  const start: Answers = {
    on: true,
    outer: [
      { _id: 'p', show: true, inner: [{ _id: 'p', x: 1 }] },
      { _id: 'q', show: true, inner: [{ _id: 'q', x: 2 }] },
    ],
  };
  const values = fc.record({
    on: flag,
    n: number,
    kind: fc.constantFrom<Json>('a', 'b', null),
    'outer.p.show': flag,
    'outer.p.inner.p.x': number,
    'outer.q.inner.q.x': number,
    'outer.q.show': flag,
  });
  const shuffled = values.chain((record) => {
    const steps = Object.entries(record).map(([path, value]) => ({ path, value }));
    return fc.tuple(
      fc.constant(steps),
      fc.shuffledSubarray(steps, { minLength: steps.length, maxLength: steps.length }),
    );
  });
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      const [first, second] = [perform(start, one), perform(start, other)];
      expect(withoutNulls(first.visible)).toEqual(withoutNulls(second.visible));
      expect([...first.hidden].sort()).toEqual([...second.hidden].sort());
    }),
  );
});

test('what was judged once is judged the same again, and nothing of it is dropped', () => {
  fc.assert(
    fc.property(fc.array(edits, { maxLength: 25 }), (steps) => {
      const { answers } = perform({}, steps);
      const once = validateForm(compiled, answers, CONTEXT);
      if (once.issues.some(({ code }) => code === 'integer-format' || code === 'repeat-malformed')) return;
      const twice = validateForm(compiled, once.answers, CONTEXT);
      expect(twice.answers).toEqual(once.answers);
      expect(twice.issues).toEqual(once.issues);
      expect(twice.dropped).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
