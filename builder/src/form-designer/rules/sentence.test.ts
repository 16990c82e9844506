import fc from 'fast-check';
import type { Json } from '@istanze/shared';
import { EMPTY_CLAUSE, leafOf, OPERATORS, readClause, takesSecond, writeClause, type Clause } from './clause';
import { logicOfOperand, operandOf, type Operand } from './operand';
import { countIncomplete, emptyStatement, toLogic, toSentence } from './sentence';
import { anyLogic } from './testing/sample-rules';

let count = 0;
const newId = () => `id${(count += 1)}`;

const value = fc.constantFrom<Json>(true, 'worker', 3, { money: 1500 }, { date: ['2026-01-31'] });
const { operand } = fc.letrec<{ operand: Operand }>((tie) => ({
  operand: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Operand>({ kind: 'variable', name: 'isee' }, { kind: 'variable', name: 'days.from' }),
    fc.constantFrom<Operand>({ kind: 'call', name: 'today', args: [] }),
    fc
      .constantFrom('age', 'count', 'sum')
      .chain((name) => tie('operand').map((arg): Operand => ({ kind: 'call', name, args: [arg] }))),
    fc.constant<Operand>({ kind: 'formula', logic: { '+': [{ var: 'a' }, 1] } }),
    value.map((literal): Operand => ({ kind: 'value', value: literal })),
  ),
}));
const notValue = operand.filter(({ kind }) => kind !== 'value');
const list: fc.Arbitrary<Operand> = fc
  .array(fc.constantFrom('worker', 'company'), { maxLength: 2 })
  .map((values) => ({ kind: 'value', value: values }));

const clause: fc.Arbitrary<Clause> = fc.constantFrom(...OPERATORS).chain((operator) => {
  if (!takesSecond(operator)) return notValue.map((left): Clause => ({ left, operator, right: undefined }));
  if (operator === 'in' || operator === 'not-in')
    return fc.tuple(notValue, list).map(([left, right]): Clause => ({ left, operator, right }));
  if (operator === 'includes' || operator === 'not-includes')
    return fc
      .tuple(notValue, value)
      .map(([left, literal]): Clause => ({ left, operator, right: { kind: 'value', value: literal } }));
  return fc.tuple(notValue, operand).map(([left, right]): Clause => ({ left, operator, right }));
});

describe('a condition as a sentence', () => {
  test('logic of any shape comes back as it was', () => {
    fc.assert(
      fc.property(anyLogic, (logic) => {
        expect(toLogic(toSentence(logic, newId))).toEqual(logic);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is picked for a statement is what is read from its logic', () => {
    fc.assert(
      fc.property(clause, (picked) => {
        const logic = writeClause(picked);
        expect(logic).toBeDefined();
        if (logic !== undefined) expect(readClause(logic)).toEqual(picked);
      }),
      { numRuns: 2000 },
    );
  });

  test('any side of a statement comes back as it was', () => {
    fc.assert(
      fc.property(operand, (side) => {
        const logic = logicOfOperand(side);
        expect(logic === undefined ? undefined : operandOf(logic)).toEqual(side);
      }),
    );
  });

  test('a statement that is not complete says nothing, and is counted', () => {
    const sentence = toSentence({ '>': [{ var: 'rooms' }, 2] }, newId);
    const longer = { ...sentence, rules: [...sentence.rules, emptyStatement(newId)] };
    expect(toLogic(longer)).toEqual({ '>': [{ var: 'rooms' }, 2] });
    expect(countIncomplete(longer)).toBe(1);
    expect(toLogic({ ...sentence, rules: [] })).toBeUndefined();
    expect(leafOf({ ...EMPTY_CLAUSE, left: { kind: 'variable', name: 'rooms' } }).logic).toBeUndefined();
  });

  test('a bare yes-no reads as “is yes”; denied it stays denied, because a missing answer is not no', () => {
    expect(readClause({ var: 'resident' })).toMatchObject({ operator: '==', right: { value: true } });
    expect(readClause({ '!': [{ var: 'resident' }] })).toBeUndefined();
    expect(readClause({ '!': [{ '<': [{ var: 'isee' }, { money: 1 }] }] })).toBeUndefined();
  });

  test('a denied group is one group', () => {
    const logic = { '!': [{ or: [{ var: 'a' }, { var: 'b' }] }] };
    expect(toSentence(logic, newId)).toMatchObject({ not: true, combinator: 'or', rules: [{}, {}] });
  });
});
