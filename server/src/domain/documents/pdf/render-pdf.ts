import PDFDocument from 'pdfkit';
import type { DocumentFonts } from './fonts';
import { drawDataMatrix } from './data-matrix';
import type { PdfBlock, PdfCode, PdfContent, PdfRow } from './pdf-content';
import { drawGrid } from './draw-grid';
import { drawQr } from './qr';
import { AS_PDF_UA, figure, headerOfRow } from './structure-options';

const MARGIN = 56;
const LABEL_WIDTH = 165;
const COLOR = {
  text: '#17324d',
  quiet: '#455a64',
  accent: '#0066cc',
  line: '#d9dadb',
  watermark: '#c5ccd3',
} as const;

type Document = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** Sets a document on A4 pages: tagged, with language and title, fonts embedded (readable by a screen reader, UNI ISO 14289-1, PDF/UA-1). */
export async function renderPdf(content: PdfContent, fonts: DocumentFonts): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: MARGIN + 12, left: MARGIN, right: MARGIN },
    pdfVersion: '1.7',
    ...AS_PDF_UA,
    lang: content.locale === 'it' ? 'it-IT' : 'en-GB',
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    info: { Title: content.title, Author: content.issuer.tenant, CreationDate: content.createdAt },
  });
  const finished = collect(doc);
  doc.registerFont('text', fonts.regular);
  doc.registerFont('bold', fonts.bold);
  const root = doc.struct('Document');
  doc.addStructure(root);
  addHead(doc, root, content);
  for (const block of levelHeadings(content.blocks)) addBlock(doc, root, block);
  addVerification(doc, root, content);
  root.end();
  addPageMarks(doc, content);
  doc.end();
  return finished;
}

/** Right under the title a heading is of the second level, whatever it is inside a longer document: no level is left out. */
function levelHeadings(blocks: readonly PdfBlock[]): readonly PdfBlock[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 2);
  return blocks.map((block, index) =>
    block.kind === 'heading' && (first === -1 || index < first) ? { ...block, level: 2 } : block,
  );
}

function collect(doc: Document): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function addHead(doc: Document, root: Structure, { issuer, title, subtitle }: PdfContent): void {
  addText(doc, root, 'P', () => doc.font('bold').fontSize(15).fillColor(COLOR.accent).text(issuer.tenant));
  addText(doc, root, 'P', () => doc.font('text').fontSize(10.5).fillColor(COLOR.quiet).text(issuer.office));
  if (issuer.contacts !== '') {
    addText(doc, root, 'P', () => doc.font('text').fontSize(9).fillColor(COLOR.quiet).text(issuer.contacts));
  }
  doc.moveDown(0.6);
  drawLine(doc);
  doc.moveDown(1.2);
  addText(doc, root, 'H1', () => doc.font('bold').fontSize(20).fillColor(COLOR.text).text(title));
  if (subtitle !== '') {
    addText(doc, root, 'P', () => doc.font('text').fontSize(11).fillColor(COLOR.quiet).text(subtitle));
  }
  doc.moveDown(1);
}

function addBlock(doc: Document, root: Structure, block: PdfBlock): void {
  if (block.kind === 'heading') {
    keepTogether(doc, 70);
    doc.moveDown(0.7);
    const size = block.level === 2 ? 14 : 12;
    addText(doc, root, block.level === 2 ? 'H2' : 'H3', () =>
      doc.font('bold').fontSize(size).fillColor(COLOR.text).text(block.text),
    );
    doc.moveDown(0.4);
  } else if (block.kind === 'paragraph') {
    addText(doc, root, 'P', () =>
      doc.font('text').fontSize(11).fillColor(COLOR.text).text(block.text, { lineGap: 2 }),
    );
    doc.moveDown(0.6);
  } else if (block.kind === 'page') {
    doc.addPage();
  } else if (block.kind === 'grid') {
    drawGrid(doc, root, block, MARGIN);
  } else if (block.kind === 'rows') {
    addTable(doc, root, block.rows);
  } else {
    for (const code of block.codes) addCode(doc, root, code);
  }
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;

function addCode(doc: Document, root: Structure, { symbology, text, caption, millimetres }: PdfCode): void {
  const size = millimetres * POINTS_PER_MILLIMETRE;
  addFigure(doc, root, caption, size, (x, y) =>
    symbology === 'qr' ? drawQr(doc, text, x, y, size) : drawDataMatrix(doc, text, x, y, size),
  );
}

/** A figure at the margin with what it says written beside it. */
function addFigure(
  doc: Document,
  root: Structure,
  caption: string,
  size: number,
  draw: (x: number, y: number) => void,
): void {
  keepTogether(doc, size + 30);
  doc.moveDown(1.2);
  const top = doc.y;
  root.add(doc.struct('Figure', figure(caption, MARGIN, top, size), () => draw(MARGIN, top)));
  const left = MARGIN + Math.max(size, 96) + 16;
  addText(doc, root, 'P', () =>
    doc
      .font('text')
      .fontSize(10)
      .fillColor(COLOR.text)
      .text(caption, left, top + 6, { width: doc.page.width - MARGIN - left }),
  );
  doc.x = MARGIN;
  doc.y = top + size + 8;
}

/** Labels and values side by side: a table whose rows are headed by their labels. */
function addTable(doc: Document, root: Structure, rows: readonly PdfRow[]): void {
  if (rows.length === 0) return;
  const table = doc.struct('Table');
  root.add(table);
  for (const row of rows) {
    const line = doc.struct('TR');
    table.add(line);
    addRow(doc, line, row);
    line.end();
  }
  table.end();
  doc.moveDown(0.4);
}

function addRow(doc: Document, line: Structure, { label, text }: PdfRow): void {
  const width = doc.page.width - 2 * MARGIN - LABEL_WIDTH;
  doc.font('text').fontSize(10.5);
  const height = Math.max(
    doc.heightOfString(label, { width: LABEL_WIDTH - 10 }),
    doc.heightOfString(text, { width, lineGap: 1 }),
  );
  keepTogether(doc, Math.min(height + 8, 400));
  const top = doc.y;
  line.add(
    doc.struct(
      'TH',
      headerOfRow(),
      () => void doc.fillColor(COLOR.quiet).text(label, MARGIN, top, { width: LABEL_WIDTH - 10 }),
    ),
  );
  addText(doc, line, 'TD', () =>
    doc
      .fillColor(COLOR.text)
      .text(text === '' ? '—' : text, MARGIN + LABEL_WIDTH, top, { width, lineGap: 1 }),
  );
  doc.x = MARGIN;
  doc.y = Math.max(doc.y, top + height) + 5;
}

function addVerification(doc: Document, root: Structure, { verification }: PdfContent): void {
  if (verification === null) return;
  addFigure(doc, root, verification.text, 96, (x, y) => drawQr(doc, verification.url, x, y, 96));
}

function addText(doc: Document, root: Structure, type: string, draw: () => unknown): void {
  root.add(doc.struct(type, {}, () => void draw()));
}

function keepTogether(doc: Document, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

function drawLine(doc: Document): void {
  asArtifact(doc, () =>
    doc
      .moveTo(MARGIN, doc.y)
      .lineTo(doc.page.width - MARGIN, doc.y)
      .lineWidth(0.8)
      .strokeColor(COLOR.line)
      .stroke(),
  );
}

/** Page numbers and watermark belong to the page, not to what it says. */
function addPageMarks(doc: Document, content: PdfContent): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    doc.switchToPage(start + page);
    const bottom = doc.page.margins.bottom;
    doc.page.margins.bottom = 0;
    asArtifact(doc, () => {
      if (content.watermark !== null) drawWatermark(doc, content.watermark);
      doc
        .font('text')
        .fontSize(9)
        .fillColor(COLOR.quiet)
        .text(content.footer(page + 1, count), MARGIN, doc.page.height - MARGIN, {
          width: doc.page.width - 2 * MARGIN,
          align: 'right',
          lineBreak: false,
        });
    });
    doc.page.margins.bottom = bottom;
  }
}

function drawWatermark(doc: Document, text: string): void {
  const { width, height } = doc.page;
  doc.save();
  doc.rotate(-45, { origin: [width / 2, height / 2] });
  doc
    .font('bold')
    .fontSize(88)
    .fillColor(COLOR.watermark)
    .fillOpacity(0.45)
    .text(text, 0, height / 2 - 50, { width, align: 'center', lineBreak: false });
  doc.restore();
}

function asArtifact(doc: Document, draw: () => unknown): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  draw();
  doc.endMarkedContent();
}
