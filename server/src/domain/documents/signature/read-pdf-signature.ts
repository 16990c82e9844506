/** The last signature of a PDF (ISO 32000-1 12.8.1): what it covers and the CMS that stands in the gap. */
export interface PdfSignature {
  /** Everything but the gap: the bytes that were signed. */
  readonly signed: Buffer;
  readonly cms: Buffer;
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;

/**
 * Undefined where there is none that covers the whole file: from its first byte to its last, but for the signature itself,
 * so that nothing was added after it and nothing is hidden in the gap.
 */
export function readPdfSignature(file: Buffer): PdfSignature | undefined {
  const text = file.toString('latin1');
  for (const [, ...numbers] of [...text.matchAll(BYTE_RANGE)].reverse()) {
    const [start = 0, length = 0, again = 0, rest = 0] = numbers.map(Number);
    if (start !== 0 || again < length || again + rest !== file.length) continue;
    const gap = /^<([0-9a-fA-F]+)>$/.exec(text.slice(length, again).trim());
    if (gap === null) continue;
    const signed = Buffer.concat([file.subarray(0, length), file.subarray(again)]);
    return { signed, cms: Buffer.from(gap[1] ?? '', 'hex') };
  }
  return undefined;
}
