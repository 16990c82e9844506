import { raw } from 'bwip-js/node';

/** Draws a Data Matrix (ISO/IEC 16022) as squares, `height` points high. Throws when the text does not fit the symbol. */
export function drawDataMatrix(
  doc: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  height: number,
): void {
  const [symbol] = raw({ bcid: 'datamatrix', text, parse: false });
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('The Data Matrix was not drawn');
  const { pixs, pixx, pixy } = symbol;
  const unit = height / (pixy + 2);
  doc.save();
  doc.rect(x, y, unit * (pixx + 2), height).fill('#ffffff');
  pixs.forEach((dark, index) => {
    if (dark === 1)
      doc.rect(x + ((index % pixx) + 1) * unit, y + (Math.floor(index / pixx) + 1) * unit, unit, unit);
  });
  doc.fill('#000000');
  doc.restore();
}
