import fc from 'fast-check';
import type { Json } from '../../kernel';
import { parseFormula, printFormula } from '.';

const CHAINED = ['and', 'or', '+', '*'];

/** Logic as `parseFormula` makes it: chains flat, no negative literal under a minus. */
const { logic } = fc.letrec<{ logic: Json; call: Json }>((tie) => ({
  call: fc
    .constantFrom('present', 'count', 'age', 'months-started', 'sum', 'if')
    .chain((name) =>
      fc.array(tie('logic'), { minLength: 1, maxLength: 3 }).map((args): Json => ({ [name]: args })),
    ),
  logic: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>({ var: 'isee' }, { var: 'applicant.birthDate' }, { var: '' }, { var: 'x1' }),
    fc.integer({ min: -1000, max: 1000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
    fc.boolean(),
    fc.constant(null),
    fc.string({ maxLength: 8 }),
    fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents): Json => ({ money: cents })),
    fc.array(tie('logic'), { maxLength: 3 }),
    fc
      .constantFrom('==', '!=', '<', '<=', '>', '>=', '-', '/', 'in')
      .chain((name) => fc.tuple(tie('logic'), tie('logic')).map((args): Json => ({ [name]: args }))),
    fc.constantFrom(...CHAINED).chain((name) =>
      fc
        .array(tie('logic'), { minLength: 2, maxLength: 4 })
        .filter(([first]) => !isOperation(first, name))
        .map((args): Json => ({ [name]: args })),
    ),
    tie('logic').map((arg): Json => ({ '!': [arg] })),
    tie('logic')
      .filter((arg) => typeof arg !== 'number' && !isOperation(arg, 'money'))
      .map((arg): Json => ({ '-': [arg] })),
    tie('logic')
      .filter((arg) => typeof arg !== 'number')
      .map((arg): Json => ({ money: [arg] })),
    tie('call'),
  ),
}));

function isOperation(value: Json | undefined, name: string): boolean {
  return typeof value === 'object' && value !== null && name in value;
}

describe('formula', () => {
  test('what is printed is read back into the same logic', () => {
    fc.assert(
      fc.property(logic, (expression) => {
        const printed = printFormula(expression);
        expect(printed).toMatchObject({ ok: true });
        if (printed.ok) expect(parseFormula(printed.value)).toEqual({ ok: true, value: normal(expression) });
      }),
      { numRuns: 2000 },
    );
  });

  test('no text whatever makes it throw or hang', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      'a',
      '.',
      ' and ',
      'not ',
      '-',
      '"',
      '€',
      '12',
      ',',
      '?',
      ':',
      ' in ',
      '`',
      '{',
      'é',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof parseFormula(pieces.join('')).ok).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
  });

  test('brackets and minus signs without end are refused', () => {
    expect(parseFormula('('.repeat(1000) + '1' + ')'.repeat(1000)).ok).toBe(false);
    expect(parseFormula('not '.repeat(400) + 'a')).toMatchObject({ ok: true });
    expect(parseFormula('a'.repeat(3000))).toMatchObject({ ok: false, error: [{ code: 'logic-too-large' }] });
  });

  test('the place of a mistake is named', () => {
    expect(parseFormula('isee <= 15000 € and (a')).toMatchObject({
      ok: false,
      error: [{ code: 'logic-syntax', params: { position: 22 } }],
    });
  });

  test.each<[string, Json]>([
    ['two operations in one', { '+': [1, 2], '-': [1, 2] }],
    ['an operation whose name cannot be written', { 'Strange-': [1] }],
    ['a variable named like a word of the line', { var: 'and' }],
    ['an operator with one operand', { and: [true] }],
    ['logic without end', JSON.parse(`${'{"!":['.repeat(100)}true${']}'.repeat(100)}`)],
  ])('%s is not printed', (_name, expression) => {
    expect(printFormula(expression)).toMatchObject({ ok: false, error: [{ code: 'logic-not-printable' }] });
  });
});

/** JSON knows no negative zero. */
function normal(value: Json): unknown {
  return JSON.parse(JSON.stringify(value));
}
