import { readCell } from './cells';
import type { EditedColumn, EditedRow, EditedTable } from './edited-table';

export type RowProblem = 'no-key' | 'duplicate' | 'bad-money' | 'bad-number' | 'no-value';
export type ColumnProblem = 'column-shape' | 'column-taken';

/** What is wrong with a row, and at which of its cells; at its key where there is no column. */
export interface CellProblem {
  readonly problem: RowProblem;
  readonly column: number | undefined;
}

/** What is wrong with a table, by the ids of its rows and of its columns. */
export interface TableProblems {
  readonly rows: ReadonlyMap<string, CellProblem>;
  readonly columns: ReadonlyMap<string, ColumnProblem>;
}

/** A row where nothing is written is none yet. */
export function problemsOf({ columns, rows }: EditedTable): TableProblems {
  const found = new Map<string, CellProblem>();
  const keys = new Set<string>();
  for (const row of rows) {
    const problem = problemOf(row, columns, keys);
    if (problem !== undefined) found.set(row.id, problem);
    keys.add(row.key.trim());
  }
  return { rows: found, columns: columnProblems(columns) };
}

/** True when the table can be stored as it is. */
export function isSound(table: EditedTable): boolean {
  const { rows, columns } = problemsOf(table);
  return rows.size + columns.size === 0;
}

const NAME = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;

function columnProblems(columns: readonly EditedColumn[]): ReadonlyMap<string, ColumnProblem> {
  const found = new Map<string, ColumnProblem>();
  if (columns.length === 1 && columns[0]?.name.trim() === '') return found;
  const names = new Set<string>();
  for (const { id, name } of columns) {
    if (!NAME.test(name.trim())) found.set(id, 'column-shape');
    else if (names.has(name.trim())) found.set(id, 'column-taken');
    names.add(name.trim());
  }
  return found;
}

function problemOf(
  { key, values }: EditedRow,
  columns: readonly EditedColumn[],
  keys: ReadonlySet<string>,
): CellProblem | undefined {
  const name = key.trim();
  const isEmpty = values.every((value) => value.trim() === '');
  if (name === '') return isEmpty ? undefined : { problem: 'no-key', column: undefined };
  if (keys.has(name)) return { problem: 'duplicate', column: undefined };
  if (isEmpty) return { problem: 'no-value', column: 0 };
  for (const [column, { cells }] of columns.entries()) {
    const value = values[column] ?? '';
    if (value.trim() !== '' && readCell(cells, value) === undefined)
      return { problem: cells === 'money' ? 'bad-money' : 'bad-number', column };
  }
  return undefined;
}
