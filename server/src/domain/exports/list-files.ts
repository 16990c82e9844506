import { Readable } from 'node:stream';
import { CSV_START, csvRow } from '@istanze/shared';
import { formatDate } from '../documents';
import { archive, type ArchiveEntry } from './archive';
import type { Download } from './export-dependencies';
import { sheetXml, type SheetCell, type SheetColumn, workbookParts } from './xlsx-sheet';

/** A list whose rows are asked for as they are written. */
export interface StreamedList {
  /** Name of the sheet. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly SheetCell[]>;
  readonly at: Date;
}

/** As many lines as a person can do something with; a list that is longer ends there. */
export const MOST_LINES = 20_000;

export type ListFormat = 'csv' | 'xlsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list as the file somebody asked for; the name without its ending. */
export function listDownload(name: string, format: ListFormat, list: StreamedList): Download {
  return format === 'csv'
    ? { name: `${name}.csv`, mime: 'text/csv; charset=utf-8', content: csvFile(list) }
    : { name: `${name}.xlsx`, mime: XLSX, content: xlsxFile(list) };
}

/** As CSV: a row is asked for when the reader has taken those before it. */
export function csvFile({ columns, rows }: StreamedList): Readable {
  return Readable.from(csvLines(columns, rows));
}

async function* csvLines(
  columns: readonly SheetColumn[],
  rows: StreamedList['rows'],
): AsyncGenerator<string> {
  yield CSV_START + csvRow(columns.map(({ title }) => title));
  for await (const row of rows) yield csvRow(row.map(inWords));
}

function inWords(cell: SheetCell): string {
  if (cell === null) return '';
  return 'day' in cell ? formatDate(cell.day) : cell.text;
}

/** As a workbook for spreadsheets: a ZIP whose sheet is written row by row while it is read. */
export function xlsxFile({ name, columns, rows, at }: StreamedList): NodeJS.ReadableStream {
  const parts = Object.entries(workbookParts(name)).map(([path, text]): ArchiveEntry => {
    const bytes = Buffer.from(text, 'utf8');
    return { path, at, size: bytes.length, open: async () => bytes };
  });
  const sheet = {
    path: 'xl/worksheets/sheet1.xml',
    at,
    open: async () => Readable.from(sheetOf(columns, rows)),
  };
  return archive([...parts, sheet]);
}

async function* sheetOf(columns: readonly SheetColumn[], rows: StreamedList['rows']): AsyncGenerator<string> {
  yield sheetXml.open(columns);
  for await (const row of rows) yield sheetXml.row(row);
  yield sheetXml.close;
}
