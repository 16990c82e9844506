import { fail, isJsonObject, ok, joinPath, type Issue, type Json, type JsonObject } from '../../kernel';
import type { LogicType } from '../../logic';
import { parseParts, partsValidator, printPart, settingsOf, type Part } from '../composite';
import { isMissing, problem, refuse } from '../define';
import { freeRowId } from '../row-ids';
import { NO_ISSUES, type FieldType, type FieldValidator } from '../type';
import { columnPart, linesOf, type TableColumn } from './columns';
import { TABLE_SHEET } from './sheet';

/** A row: its `_id`, and a value under the key of each column, null where it is empty. */
export type TableRow = { readonly [key: string]: Json; readonly _id: string };
export type TableSettings = {
  readonly columns: readonly TableColumn[];
  readonly minRows: number | null;
  readonly maxRows: number;
};

/** Rows of simple values under the columns of the settings. Value: list of `{_id, …}`, as many as are filled in. */
export const table: FieldType<readonly TableRow[], TableSettings> = {
  type: 'table',
  group: 'layout',
  name: { it: 'Tabella', en: 'Table' },
  description: {
    it: 'Righe da riempire, con le colonne che scegli',
    en: 'Rows to fill in, with the columns you choose',
  },
  valueType: { kind: 'list', of: { kind: 'object', parts: {} } },
  valueTypeFor: ({ columns }) => ({
    kind: 'list',
    of: { kind: 'object', parts: Object.fromEntries(columns.map(columnPart).map(logicEntry)) },
  }),
  hasValue: true,
  missing: 'required-table',
  frame: () => 'group',
  settingsForm: TABLE_SHEET,
  defaultSettings: {
    columns: [
      {
        _id: '1',
        label: { it: 'Descrizione', en: 'Description' },
        key: 'description',
        kind: 'text',
        options: null,
        required: true,
      },
    ],
    minRows: null,
    maxRows: 10,
  },
  checkSettings: ({ columns, minRows, maxRows }) => [
    ...(columns.length === 0 ? [problem('settings-columns', {}, 'columns')] : []),
    ...columns.flatMap((column, index) => checkColumn(column, columns.slice(0, index))),
    ...(minRows !== null && minRows > maxRows ? [problem('settings-order', {}, 'minRows')] : []),
  ],
  parse(raw, { columns }) {
    if (isMissing(raw)) return ok(null);
    if (!isJsonList(raw)) return refuse('value-shape');
    const parts = columns.map(columnPart);
    const taken = new Set<string>();
    const rows: TableRow[] = [];
    const issues: Issue[] = [];
    for (const [index, item] of raw.entries()) {
      const _id = freeRowId(isJsonObject(item) ? item['_id'] : undefined, index, taken);
      const parsed = parseParts(parts, isJsonObject(item) ? item : {});
      if (parsed.ok) rows.push({ ...emptyRow(parts), ...parsed.value, _id });
      else issues.push(...under(_id, parsed.error));
    }
    if (issues.length > 0) return fail(issues);
    return ok(rows.every(isEmptyRow) ? null : rows);
  },
  validator({ columns, minRows, maxRows }) {
    const judge = partsValidator(columns.map(columnPart));
    return (value, context) => {
      const rows = value.filter((row) => !isEmptyRow(row));
      const issues = rows.flatMap((row) => under(row._id, judge(row, context)));
      return issues.length > 0 ? issues : countIssues(rows.length, minRows ?? 0, maxRows);
    };
  },
  print(value, { columns }, locale) {
    const parts = columns.map(columnPart);
    return (value ?? [])
      .map((row) =>
        parts
          .map((part) => printPart(part, row, locale))
          .filter((text) => text !== '')
          .join(', '),
      )
      .filter((text) => text !== '')
      .map((text, index) => `${index + 1}. ${text}`)
      .join('\n');
  },
};

function countIssues(count: number, min: number, max: number): ReturnType<FieldValidator> {
  if (count < min) return [problem('table-min', { min })];
  return count > max ? [problem('table-max', { max })] : NO_ISSUES;
}

function logicEntry({ field, type }: Part): readonly [string, LogicType] {
  return [field.key, type.valueTypeFor?.(settingsOf(type, field)) ?? type.valueType];
}

function checkColumn({ _id, key, kind, options }: TableColumn, before: readonly TableColumn[]) {
  return [
    ...(before.some((other) => other.key === key)
      ? [problem('settings-column-twice', { key }, `columns.${_id}.key`)]
      : []),
    ...(kind === 'choice' && linesOf(options).length === 0
      ? [problem('settings-options', {}, `columns.${_id}.options`)]
      : []),
  ];
}

function isEmptyRow({ _id, ...cells }: TableRow): boolean {
  return Object.values(cells).every((cell) => cell === null);
}

function emptyRow(parts: readonly Part[]): JsonObject {
  return Object.fromEntries(parts.map(({ field }) => [field.key, null]));
}

function under(id: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: joinPath(id, issue.path) }));
}

function isJsonList(raw: Json): raw is readonly Json[] {
  return Array.isArray(raw);
}
