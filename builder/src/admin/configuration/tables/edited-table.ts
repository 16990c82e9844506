import { findFieldType, formatMoney, type Json, type LookupTable } from '@istanze/shared';

export const CELL_KINDS = ['money', 'number', 'text'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

export interface EditedRow {
  readonly id: string;
  readonly key: string;
  /** As it is typed: `12,50` for an amount. */
  readonly value: string;
}

/** A table as its grid has it. */
export interface EditedTable {
  readonly name: string;
  readonly cells: CellKind;
  readonly rows: readonly EditedRow[];
}

export type RowProblem = 'no-key' | 'duplicate' | 'bad-money' | 'bad-number' | 'no-value';

/** A stored table as its grid; undefined where a row holds more than one value. */
export function toEdited(name: string, table: LookupTable, newId: () => string): EditedTable | undefined {
  const values = Object.values(table.rows);
  if (!values.every((value) => typeof value === 'number' || typeof value === 'string')) return undefined;
  const cells = table.values ?? (values.some((value) => typeof value === 'string') ? 'text' : 'number');
  const rows = Object.entries(table.rows).map(([key, value]) => ({
    id: newId(),
    key,
    value: printCell(cells, value),
  }));
  return { name, cells, rows };
}

/** The table of a grid without problems: amounts in integer cents. */
export function toTable({ cells, rows }: EditedTable): LookupTable {
  const written = rows.flatMap(({ key, value }): [string, Json][] => {
    const cell = readCell(cells, value);
    return key.trim() === '' || cell === undefined ? [] : [[key.trim(), cell]];
  });
  return { rows: Object.fromEntries(written), ...(cells === 'money' ? { values: 'money' } : {}) };
}

/** What is wrong with the rows, by their ids; a row where nothing is written is none yet. */
export function problemsOf({ cells, rows }: EditedTable): ReadonlyMap<string, RowProblem> {
  const problems = new Map<string, RowProblem>();
  const seen = new Set<string>();
  for (const row of rows) {
    const problem = problemOf(row, cells, seen);
    if (problem !== undefined) problems.set(row.id, problem);
    seen.add(row.key.trim());
  }
  return problems;
}

function problemOf(
  { key, value }: EditedRow,
  cells: CellKind,
  seen: ReadonlySet<string>,
): RowProblem | undefined {
  const name = key.trim();
  if (name === '') return value.trim() === '' ? undefined : 'no-key';
  if (seen.has(name)) return 'duplicate';
  if (value.trim() === '') return 'no-value';
  if (readCell(cells, value) !== undefined) return undefined;
  return cells === 'money' ? 'bad-money' : 'bad-number';
}

/** Rows copied from a spreadsheet: two columns parted by a tab, or by a semicolon where there is no tab. */
export function readPasted(text: string): readonly Omit<EditedRow, 'id'>[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const mark = text.includes('\t') ? '\t' : ';';
  return lines.map((line) => {
    const [key = '', ...rest] = line.split(mark);
    return { key: key.trim(), value: rest.join(mark).trim() };
  });
}

/** True for what a cell cannot hold and a table can. */
export function isSheet(text: string): boolean {
  return /[\t\n;]/.test(text.trim());
}

function readCell(cells: CellKind, typed: string): Json | undefined {
  if (cells === 'text') return typed.trim();
  const type = findFieldType(cells === 'money' ? 'money' : 'decimal');
  const parsed = type?.parse(typed.replace(/€/g, '').trim(), type.defaultSettings);
  return parsed?.ok === true && typeof parsed.value === 'number' ? parsed.value : undefined;
}

function printCell(cells: CellKind, value: Json): string {
  if (typeof value !== 'number') return String(value);
  return cells === 'money' ? formatMoney(value, 'it').replace(/\s?€/, '') : String(value).replace('.', ',');
}
