import fc from 'fast-check';
import type { Json } from '../kernel';
import { compileLogic, parseFormula, type CompiledLogic, type LogicEnvironment } from '.';

function compiled(formula: string, environment: LogicEnvironment = {}): CompiledLogic {
  const parsed = parseFormula(formula);
  const result = parsed.ok ? compileLogic(parsed.value, environment) : parsed;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const scope = (answers: { readonly [key: string]: Json }) => ({ answers, today: '2026-11-22' });

const anyValue = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 5 }),
  fc.constantFrom('2026-01-31', '2024-02-29', '9999-12-31', '0001-01-01'),
  fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.constant(null)), { maxLength: 3 }),
);
/** As answers come: JSON knows no negative zero. */
const value = anyValue.map((given): Json => JSON.parse(JSON.stringify(given)));

/** Well-formed logic over three variables of unknown type. */
const { logic } = fc.letrec<{ logic: Json }>((tie) => ({
  logic: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>({ var: 'a' }, { var: 'b' }, { var: 'c' }),
    fc.integer(),
    fc.boolean(),
    fc
      .constantFrom('+', '-', '*', '/', 'sum', 'min', 'max')
      .chain((name) => fc.tuple(tie('logic'), tie('logic')).map((args): Json => ({ [name]: args }))),
    fc
      .constantFrom('==', '!=', '<', '<=', '>', '>=', 'and', 'or')
      .chain((name) => fc.tuple(tie('logic'), tie('logic')).map((args): Json => ({ [name]: args }))),
    fc
      .constantFrom('age', 'present', '!', 'count', 'round', 'sum')
      .chain((name) => tie('logic').map((arg): Json => ({ [name]: [arg] }))),
    fc
      .constantFrom('days', 'months-started', 'working-days')
      .chain((name) => fc.tuple(tie('logic'), tie('logic')).map((args): Json => ({ [name]: args }))),
    fc.tuple(tie('logic'), tie('logic'), tie('logic')).map((args): Json => ({ if: args })),
    fc.tuple(tie('logic'), tie('logic')).map((args): Json => ({ map: args })),
    fc
      .tuple(tie('logic'), fc.constantFrom('days', 'months', 'years'))
      .map(([count, unit]): Json => ({ 'date-add': [{ var: 'a' }, count, unit] })),
  ),
}));

describe('compileLogic', () => {
  test('whatever the logic and the answers, it never throws and gives a JSON value that is not NaN', () => {
    fc.assert(
      fc.property(logic, value, value, value, (expression, a, b, c) => {
        const result = compileLogic(expression);
        if (!result.ok) return;
        const given = result.value.evaluate(scope({ a, b, c }));
        expect(JSON.parse(JSON.stringify(given))).toEqual(given);
      }),
      { numRuns: 1000 },
    );
  });

  test('evaluating twice gives the same, with other scopes between', () => {
    const { evaluate } = compiled('some(list, item > limit)');
    expect(evaluate(scope({ list: [1, 5], limit: 4 }))).toBe(true);
    expect(evaluate(scope({ list: [1, 5], limit: 9 }))).toBe(false);
    expect(evaluate(scope({ list: [1, 5], limit: 4 }))).toBe(true);
  });

  test('one item inside another: the inner comes first, then the outer', () => {
    const inside = compiled('some(people, some(cars, owner == name))', {
      typeOf: (name) =>
        name === 'people'
          ? {
              kind: 'list',
              of: {
                kind: 'object',
                parts: {
                  name: { kind: 'text' },
                  cars: { kind: 'list', of: { kind: 'object', parts: { owner: { kind: 'text' } } } },
                },
              },
            }
          : undefined,
    });
    const people = [
      { name: 'Anna', cars: [{ owner: 'Bruno' }] },
      { name: 'Bruno', cars: [{ owner: 'Bruno' }] },
    ];
    expect(inside.evaluate(scope({ people }))).toBe(true);
    expect(inside.evaluate(scope({ people: people.slice(0, 1) }))).toBe(false);
    expect([...inside.dependencies].sort()).toEqual([
      'people',
      'people.cars',
      'people.cars.owner',
      'people.name',
    ]);
  });

  test('names that every object carries are read nowhere', () => {
    for (const name of ['constructor', '__proto__', 'a.constructor', 'toString', 'a.hasOwnProperty']) {
      expect(compileLogic({ var: name }).ok).toBe(false);
    }
  });

  test('hostile nesting and length are refused before they cost anything', () => {
    const deep = JSON.parse(`${'{"!":['.repeat(5000)}true${']}'.repeat(5000)}`);
    const wide = { and: Array.from({ length: 50_000 }, () => true) };
    expect(compileLogic(deep)).toMatchObject({ ok: false, error: [{ code: 'logic-too-deep' }] });
    expect(compileLogic(wide)).toMatchObject({ ok: false, error: [{ code: 'logic-too-large' }] });
    expect(compileLogic('x'.repeat(5000))).toMatchObject({ ok: false, error: [{ code: 'logic-too-large' }] });
  });

  test('the result can be asked to be of a type', () => {
    expect(compileLogic({ money: 100 }, { expects: { kind: 'boolean' } })).toMatchObject({
      ok: false,
      error: [{ code: 'logic-type-mismatch', params: { expected: 'boolean', found: 'money' } }],
    });
  });
});
