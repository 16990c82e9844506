import type { CellKind } from './cells';
import { toEdited, toTable, type EditedTable } from './edited-table';
import { isSheet, readPasted } from './read-pasted';
import { addColumn, removeColumn } from './table-columns';
import { isSound, problemsOf } from './table-problems';

function grid(cells: CellKind, ...rows: readonly (readonly [string, string])[]): EditedTable {
  return {
    name: 'fares',
    columns: [{ id: 'c', name: '', cells }],
    rows: rows.map(([key, value], at) => ({ id: String(at), key, values: [value] })),
  };
}

let ids = 0;
const newId = () => String((ids += 1));

test('amounts are typed in euro and kept in cents', () => {
  const table = toTable(grid('money', ['worker', '1.250,50'], ['resident', '€ 0'], [' company ', '7']));
  expect(table).toEqual({ values: 'money', rows: { worker: 125_050, resident: 0, company: 700 } });
  const again = toEdited('fares', table, newId);
  expect(again?.rows.map(({ values }) => values)).toEqual([['1.250,50'], ['0,00'], ['7,00']]);
  expect(again === undefined ? undefined : toTable(again)).toEqual(table);
});

test('numbers and texts keep what they are', () => {
  expect(toEdited('n', { rows: { a: 1.5 } }, newId)).toMatchObject({
    columns: [{ name: '', cells: 'number' }],
    rows: [{ values: ['1,5'] }],
  });
  expect(toTable(grid('number', ['a', '1,5']))).toEqual({ rows: { a: 1.5 } });
  expect(toTable(grid('text', ['a', '007']))).toEqual({ rows: { a: '007' } });
});

test('a table of several columns comes back as it was, each column of its kind', () => {
  const table = {
    rows: { A: { year: 12_000, name: 'Centro' }, B: { year: 900, places: 3 } },
    money: ['year'],
  };
  const edited = toEdited('zones', table, newId);
  expect(edited?.columns.map(({ name, cells }) => [name, cells])).toEqual([
    ['year', 'money'],
    ['name', 'text'],
    ['places', 'number'],
  ]);
  expect(edited?.rows.map(({ values }) => values)).toEqual([
    ['120,00', 'Centro', ''],
    ['9,00', '', '3'],
  ]);
  expect(edited === undefined ? undefined : toTable(edited)).toEqual(table);
});

test('values that no cell can hold, and rows of both sorts, are none for the grid', () => {
  expect(toEdited('t', { rows: { a: { price: [1] } } }, newId)).toBeUndefined();
  expect(toEdited('t', { rows: { a: { price: 1 }, b: 2 } }, newId)).toBeUndefined();
});

test('a column that is added names the one that had no name; taken away, its cells go with it', () => {
  const two = addColumn(grid('money', ['a', '1']), newId);
  expect(two.columns.map(({ name }) => name)).toEqual(['colonna1', 'colonna2']);
  expect(two.rows).toMatchObject([{ values: ['1', ''] }]);
  expect(removeColumn(two, 0).rows).toMatchObject([{ values: [''] }]);
});

test('the second of two equal keys, a value that cannot be and what is missing are named at their cell', () => {
  const { rows } = problemsOf(
    grid('money', ['a', '1'], [' a', '2'], ['b', 'molto'], ['', '3'], ['c', ''], ['', '']),
  );
  expect([...rows].map(([id, { problem, column }]) => [id, problem, column])).toEqual([
    ['1', 'duplicate', undefined],
    ['2', 'bad-money', 0],
    ['3', 'no-key', undefined],
    ['4', 'no-value', 0],
  ]);
});

test('columns need names of their own that formulas can say', () => {
  const table = addColumn(grid('text', ['a', '1']), newId);
  const renamed = (first: string, second: string): EditedTable => ({
    ...table,
    columns: table.columns.map((column, at) => ({ ...column, name: at === 0 ? first : second })),
  });
  expect([...problemsOf(renamed('year', 'year')).columns.values()]).toEqual(['column-taken']);
  expect([...problemsOf(renamed('year', 'due parole')).columns.values()]).toEqual(['column-shape']);
  expect(isSound(renamed('year', 'month'))).toBe(true);
});

test('rows of a spreadsheet are read by tab, else by semicolon, into as many cells as there are columns', () => {
  expect(readPasted('Zona A\t12,50\r\nZona; B\t7\r\n\r\n', 1)).toEqual([
    { key: 'Zona A', values: ['12,50'] },
    { key: 'Zona; B', values: ['7'] },
  ]);
  expect(readPasted('a;1;2;3\nb;2', 2)).toEqual([
    { key: 'a', values: ['1', '2'] },
    { key: 'b', values: ['2', ''] },
  ]);
});

test('a plain word is no sheet', () => {
  expect([isSheet('Zona A'), isSheet('a\t1'), isSheet('a\nb')]).toEqual([false, true, true]);
});
