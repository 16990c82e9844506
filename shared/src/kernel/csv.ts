/** What a spreadsheet would take for a formula when it stands first in a cell. */
const DANGEROUS = /^[=+\-@\t\r]/;

/** Stands at the beginning of a file so that spreadsheets read it as UTF-8. */
export const CSV_START = '\uFEFF';

/**
 * One row as CSV for spreadsheets in Italian: semicolons, every cell quoted, CR LF at the end (RFC 4180). A text that would
 * be run as a formula is preceded by an apostrophe, as OWASP advises.
 */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(toCell).join(';')}\r\n`;
}

function toCell(text: string): string {
  const safe = DANGEROUS.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
