import { validateForm, type FeeConfiguration, type Json } from '@istanze/shared';
import { feeAnswers, feeValue } from './fee-answers';
import { readAmount, toAmountLogic } from './fee-amount';
import { feeForm } from './fee-form';

const PER_MONTH: Json = { '*': [{ var: 'months' }, { money: 1000 }] };

const fees: FeeConfiguration = {
  dueDays: 30,
  lines: [
    line('permit', { money: 1250 }),
    line('zone', { lookup: ['fares', { var: 'category' }] }),
    line('months', PER_MONTH),
  ],
};

function line(key: string, amount: Json) {
  return { key, description: { it: key, en: `${key} en` }, amount, taxonomy: '9/0101002IM/' };
}

const form = feeForm({
  tables: [{ key: 'fares', name: { it: 'Tariffe' } }],
  fields: [{ key: 'category', name: { it: 'Motivo' } }],
});

test('a price goes into its form and out again as it was, each amount as the plainest thing it says', () => {
  const answers = feeAnswers(fees);
  expect(answers['lines']).toMatchObject([
    { how: 'fixed', amount: 1250 },
    { how: 'table', table: 'fares', field: 'category' },
    { how: 'formula', formula: PER_MONTH },
  ]);
  expect(feeValue(answers)).toEqual(fees);
});

test('a stored price has nothing wrong in its form, and a wrong taxonomy code is named at its field', () => {
  const context = { today: '2026-03-02' };
  expect(validateForm(form, feeAnswers(fees), context).issues).toEqual([]);
  const wrong = feeAnswers({ ...fees, lines: [{ ...line('permit', 0), taxonomy: 'IM' }] });
  expect(validateForm(form, wrong, context).issues.map(({ path }) => path)).toEqual([
    'lines.permit.taxonomy',
  ]);
});

test.each<[Json, string]>([
  [0, 'fixed'],
  [{ money: [500] }, 'fixed'],
  [{ lookup: ['fares', { var: ['category'] }] }, 'table'],
  [{ lookup: ['fares', { var: 'category' }, 'price'] }, 'formula'],
  [{ money: 1, var: 'x' }, 'formula'],
  [{ if: [true, { money: 1 }, { money: 2 }] }, 'formula'],
])('%j is read as %s', (logic, how) => {
  expect(readAmount(logic).how).toBe(how);
});

test('a formula is kept to the letter', () => {
  expect(toAmountLogic(readAmount(PER_MONTH))).toBe(PER_MONTH);
});

test('a line whose amount is not said yet is left out of the price', () => {
  const answers = {
    lines: [
      { _id: 'a', how: 'fixed' },
      { _id: 'b', how: 'formula', formula: 'months *' },
    ],
    dueDays: 10,
  };
  expect(feeValue(answers)).toEqual({ lines: [], dueDays: 10 });
});
