import type { PdfBlock } from './pdf/pdf-content';

/**
 * The blocks of a text: `## ` starts a heading, lines `Label: value` become rows, lines between bars a table with its heads on
 * the first. A line of a table that starts with `|? amount |` stands only where that amount is neither missing nor zero.
 */
export function letterBlocks(body: string): readonly PdfBlock[] {
  return body
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(toBlock);
}

function toBlock(part: string): PdfBlock {
  if (part.startsWith('## ')) return { kind: 'heading', level: 2, text: part.slice(3) };
  const lines = part.split('\n');
  if (lines.length > 1 && lines.every((line) => line.startsWith('|'))) return toGrid(lines);
  const rows = lines.map((line) => /^([^:.]{2,60}): (.+)$/.exec(line));
  if (rows.length > 1 && rows.every((row) => row !== null)) {
    return { kind: 'rows', rows: rows.map((row) => ({ label: row[1] ?? '', text: row[2] ?? '' })) };
  }
  return { kind: 'paragraph', text: part };
}

function toGrid([head = '', ...lines]: readonly string[]): PdfBlock {
  const heads = cellsOf(head);
  const rows = lines.flatMap((line) => {
    if (!line.startsWith('|?')) return [cellsOf(line)];
    const [amount = '', ...cells] = cellsOf(line);
    return /[1-9]/.test(amount) ? [cells] : [];
  });
  return { kind: 'grid', heads, rows: rows.map((row) => heads.map((_, at) => row[at] ?? '')) };
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|\??/, '')
    .replace(/\|\s*$/, '')
    .split('|')
    .map((cell) => cell.trim());
}
