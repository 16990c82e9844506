import { create } from 'qrcode';

/** Draws a QR code as squares, with the quiet zone that readers need around it. Sizes in points. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / (modules.size + 8);
  doc.save();
  doc.rect(x, y, size, size).fill('#ffffff');
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) doc.rect(x + (column + 4) * unit, y + (row + 4) * unit, unit, unit);
    }
  }
  doc.fill('#000000');
  doc.restore();
}
