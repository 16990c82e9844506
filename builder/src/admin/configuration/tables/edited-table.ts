import { isJsonObject, type Json, type LookupTable } from '@istanze/shared';
import { printCell, readCell, type CellKind } from './cells';

/** A column as its head has it; the only one of a table may have no name: formulas read it without. */
export interface EditedColumn {
  readonly id: string;
  readonly name: string;
  readonly cells: CellKind;
}

export interface EditedRow {
  readonly id: string;
  readonly key: string;
  /** As they are typed, one for each column: `12,50` for an amount. */
  readonly values: readonly string[];
}

/** A table as its grid has it. */
export interface EditedTable {
  readonly name: string;
  readonly columns: readonly EditedColumn[];
  readonly rows: readonly EditedRow[];
}

/** A stored table as its grid; undefined where a row holds what no cell can. */
export function toEdited(name: string, table: LookupTable, newId: () => string): EditedTable | undefined {
  const stored = Object.entries(table.rows);
  const names = columnNames(table);
  const cellOf = (row: Json, column: string): Json =>
    column === '' ? row : ((isJsonObject(row) ? row[column] : null) ?? null);
  const columns = names.map((column): EditedColumn => {
    const values = stored.map(([, row]) => cellOf(row, column));
    return { id: newId(), name: column, cells: kindOf(table, column, values) };
  });
  const isFlat = names.length === 1 && names[0] === '';
  if (!stored.every(([, row]) => isFlat !== isJsonObject(row))) return undefined;
  if (!stored.every(([, row]) => names.every((column) => isCell(cellOf(row, column))))) return undefined;
  const rows = stored.map(([key, row]) => ({
    id: newId(),
    key,
    values: columns.map((column) => printCell(column.cells, cellOf(row, column.name))),
  }));
  return { name, columns, rows };
}

/** The table of a grid without problems: amounts in integer cents; a cell where nothing is written is not there. */
export function toTable({ columns, rows }: EditedTable): LookupTable {
  const [only] = columns;
  const written = rows.filter(({ key }) => key.trim() !== '');
  if (columns.length === 1 && only?.name.trim() === '') {
    const values = written.map(({ key, values: [value = ''] }): [string, Json] => [
      key.trim(),
      readCell(only.cells, value) ?? null,
    ]);
    return { rows: Object.fromEntries(values), ...(only.cells === 'money' ? { values: 'money' } : {}) };
  }
  const money = columns.filter(({ cells }) => cells === 'money').map(({ name }) => name.trim());
  const entries = written.map(({ key, values }): [string, Json] => [
    key.trim(),
    Object.fromEntries(
      columns.flatMap(({ name, cells }, at) => {
        const value = (values[at] ?? '').trim() === '' ? undefined : readCell(cells, values[at] ?? '');
        return value === undefined ? [] : [[name.trim(), value]];
      }),
    ),
  ]);
  return { rows: Object.fromEntries(entries), ...(money.length === 0 ? {} : { money }) };
}

/** The names of the columns in the order in which they are met; an unnamed one for plain values and for an empty table. */
function columnNames({ rows, money = [] }: LookupTable): readonly string[] {
  const names = new Set(money);
  for (const row of Object.values(rows))
    if (isJsonObject(row)) Object.keys(row).forEach((name) => names.add(name));
  return names.size === 0 ? [''] : [...names];
}

function kindOf(table: LookupTable, column: string, values: readonly Json[]): CellKind {
  const isMoney = column === '' ? table.values === 'money' : table.money?.includes(column) === true;
  if (isMoney) return 'money';
  return values.some((value) => typeof value === 'string') ? 'text' : 'number';
}

function isCell(value: Json): boolean {
  return value === null || typeof value === 'number' || typeof value === 'string';
}
