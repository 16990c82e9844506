/** What a spreadsheet would take for a formula when it stands first in a cell. */
const DANGEROUS = /^[=+\-@\t\r]/;

/**
 * Rows as CSV for spreadsheets in Italian: semicolons, every cell quoted, a mark for UTF-8 at the beginning. A text that
 * would be run as a formula is preceded by an apostrophe, as OWASP advises.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(toCell).join(';')).join('\r\n')}\r\n`;
}

function toCell(text: string): string {
  const safe = DANGEROUS.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
