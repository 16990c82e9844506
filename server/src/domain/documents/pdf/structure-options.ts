type StructureOptions = PDFKit.Mixins.StructureElementOptions;

// pdfkit writes more than its published types know: a wider object passes where a literal would not.

/** Makes pdfkit say in the metadata that the document follows PDF/UA-1. */
export const AS_PDF_UA: object = { subset: 'PDF/UA' };

/** A cell that heads the row it stands in. */
export function headerOfRow(): StructureOptions {
  const scope: object = { scope: 'Row' };
  return scope;
}

/** A cell that heads the column it stands over. */
export function headerOfColumn(): StructureOptions {
  const scope: object = { scope: 'Column' };
  return scope;
}

/** A figure `size` points wide and high, with the words for who does not see it; from the top left corner of the page. */
export function figure(alt: string, left: number, top: number, size: number): StructureOptions {
  const place: object = { bbox: [left, top, left + size, top + size] };
  return { alt, ...place };
}
