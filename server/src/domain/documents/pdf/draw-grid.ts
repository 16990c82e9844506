import type { PdfBlock } from './pdf-content';
import { headerOfColumn } from './structure-options';

type Document = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;
type Grid = Extract<PdfBlock, { readonly kind: 'grid' }>;

const SIZE = 7.5;
const PADDING = 3;
const LINE = { width: 0.6, color: '#5d7083' } as const;
const INK = '#17324d';

/** A table with a border around each cell and heads of columns; columns are as wide as what stands in them asks. */
export function drawGrid(doc: Document, parent: Structure, { heads, rows }: Grid, left: number): void {
  const widths = widthsOf(doc, [heads, ...rows], doc.page.width - 2 * left);
  const table = doc.struct('Table');
  parent.add(table);
  drawRow(doc, table, heads, widths, left, 'bold');
  for (const row of rows) drawRow(doc, table, row, widths, left, 'text');
  table.end();
  doc.x = left;
  doc.moveDown(0.8);
}

/** By the longest word of each column, and what is left over by the length of its text. */
function widthsOf(doc: Document, lines: Grid['rows'], room: number): readonly number[] {
  doc.font('bold').fontSize(SIZE);
  const least = (lines[0] ?? []).map((_, at) =>
    Math.max(
      ...lines.flatMap((line) => (line[at] ?? '').split(' ').map((word) => doc.widthOfString(word))),
      8,
    ),
  );
  const taken = least.reduce((sum, width) => sum + width + 2 * PADDING + 1, 0);
  const spare = Math.max(room - taken, 0) / Math.max(least.length, 1);
  return least.map((width) => width + 2 * PADDING + 1 + spare);
}

function drawRow(
  doc: Document,
  table: Structure,
  cells: readonly string[],
  widths: readonly number[],
  left: number,
  font: 'bold' | 'text',
): void {
  doc.font(font).fontSize(SIZE);
  const inner = (at: number) => (widths[at] ?? 0) - 2 * PADDING;
  const height =
    Math.max(...cells.map((cell, at) => doc.heightOfString(cell === '' ? ' ' : cell, { width: inner(at) }))) +
    2 * PADDING;
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
  const top = doc.y;
  const line = doc.struct('TR');
  table.add(line);
  cells.forEach((cell, at) => {
    const x = left + widths.slice(0, at).reduce((sum, width) => sum + width, 0);
    frame(doc, x, top, widths[at] ?? 0, height);
    const text = () =>
      void doc
        .font(font)
        .fontSize(SIZE)
        .fillColor(INK)
        .text(cell === '' ? ' ' : cell, x + PADDING, top + PADDING, { width: inner(at) });
    line.add(font === 'bold' ? doc.struct('TH', headerOfColumn(), text) : doc.struct('TD', {}, text));
  });
  line.end();
  doc.y = top + height;
}

function frame(doc: Document, x: number, y: number, width: number, height: number): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.rect(x, y, width, height).lineWidth(LINE.width).strokeColor(LINE.color).stroke();
  doc.endMarkedContent();
}
