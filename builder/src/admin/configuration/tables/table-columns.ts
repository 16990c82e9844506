import type { EditedColumn, EditedTable } from './edited-table';

/** One more column, to be named; the one without a name gets one, for from now on formulas must say which. */
export function addColumn({ name, columns, rows }: EditedTable, newId: () => string): EditedTable {
  const named = columns.reduce<readonly EditedColumn[]>(
    (done, column) => [
      ...done,
      column.name.trim() === '' ? { ...column, name: freeName(done, columns) } : column,
    ],
    [],
  );
  const added: EditedColumn = {
    id: newId(),
    name: freeName(named, []),
    cells: columns.at(-1)?.cells ?? 'money',
  };
  return {
    name,
    columns: [...named, added],
    rows: rows.map((row) => ({ ...row, values: [...row.values, ''] })),
  };
}

/** The table without a column. */
export function removeColumn(table: EditedTable, at: number): EditedTable {
  return {
    ...table,
    columns: table.columns.filter((_column, index) => index !== at),
    rows: table.rows.map((row) => ({ ...row, values: row.values.filter((_value, index) => index !== at) })),
  };
}

function freeName(...taken: readonly (readonly EditedColumn[])[]): string {
  const names = new Set(taken.flat().map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!names.has(`colonna${number}`)) return `colonna${number}`;
}
