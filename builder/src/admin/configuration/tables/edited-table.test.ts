import {
  isSheet,
  problemsOf,
  readPasted,
  toEdited,
  toTable,
  type CellKind,
  type EditedTable,
} from './edited-table';

function grid(cells: CellKind, ...rows: readonly (readonly [string, string])[]): EditedTable {
  return { name: 'fares', cells, rows: rows.map(([key, value], at) => ({ id: String(at), key, value })) };
}

let ids = 0;
const newId = () => String((ids += 1));

test('amounts are typed in euro and kept in cents', () => {
  const table = toTable(grid('money', ['worker', '1.250,50'], ['resident', '€ 0'], [' company ', '7']));
  expect(table).toEqual({ values: 'money', rows: { worker: 125_050, resident: 0, company: 700 } });
  const again = toEdited('fares', table, newId);
  expect(again?.rows.map(({ value }) => value)).toEqual(['1.250,50', '0,00', '7,00']);
  expect(again === undefined ? undefined : toTable(again)).toEqual(table);
});

test('numbers and texts keep what they are', () => {
  expect(toEdited('n', { rows: { a: 1.5 } }, newId)).toMatchObject({
    cells: 'number',
    rows: [{ value: '1,5' }],
  });
  expect(toTable(grid('number', ['a', '1,5']))).toEqual({ rows: { a: 1.5 } });
  expect(toTable(grid('text', ['a', '007']))).toEqual({ rows: { a: '007' } });
});

test('a table of several columns is none for the grid', () => {
  expect(toEdited('t', { rows: { a: { price: 1 } } }, newId)).toBeUndefined();
});

test('the second of two equal keys, a value that cannot be and what is missing are named at their row', () => {
  const problems = problemsOf(
    grid('money', ['a', '1'], [' a', '2'], ['b', 'molto'], ['', '3'], ['c', ''], ['', '']),
  );
  expect([...problems]).toEqual([
    ['1', 'duplicate'],
    ['2', 'bad-money'],
    ['3', 'no-key'],
    ['4', 'no-value'],
  ]);
});

test('rows of a spreadsheet are read by tab, else by semicolon', () => {
  expect(readPasted('Zona A\t12,50\r\nZona; B\t7\r\n\r\n')).toEqual([
    { key: 'Zona A', value: '12,50' },
    { key: 'Zona; B', value: '7' },
  ]);
  expect(readPasted('a;1\nb;2')).toEqual([
    { key: 'a', value: '1' },
    { key: 'b', value: '2' },
  ]);
});

test('a plain word is no sheet', () => {
  expect([isSheet('Zona A'), isSheet('a\t1'), isSheet('a\nb')]).toEqual([false, true, true]);
});
