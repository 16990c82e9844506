import type { EditedRow } from './edited-table';

/** Rows copied from a spreadsheet, the key first: cells parted by a tab, or by a semicolon where there is no tab. */
export function readPasted(text: string, columns: number): readonly Omit<EditedRow, 'id'>[] {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const mark = text.includes('\t') ? '\t' : ';';
  return lines.map((line) => {
    const [key = '', ...cells] = line.split(mark).map((cell) => cell.trim());
    return { key, values: Array.from({ length: columns }, (_, at) => cells[at] ?? '') };
  });
}

/** True for what a cell cannot hold and a table can. */
export function isSheet(text: string): boolean {
  return /[\t\n;]/.test(text.trim());
}
