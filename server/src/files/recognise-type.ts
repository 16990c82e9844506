import { fail, ok, type Result } from '@istanze/shared';
import { fileTypeFromBuffer } from 'file-type/core';

/** Why a content is not taken. */
export type TypeProblem = 'empty' | 'unknown-type' | 'type-mismatch' | 'active-content';

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/tiff': ['tif', 'tiff'],
  'image/heic': ['heic'],
  'image/webp': ['webp'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/zip': ['zip'],
  'application/xml': ['xml'],
  'text/csv': ['csv'],
  'text/plain': ['txt'],
  'application/pkcs7-mime': ['p7m'],
};

const TEXTUAL: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'application/xml',
};

/**
 * The type of a content by what it holds, never by what the sender says; the extension of its name must agree. Text has no
 * magic bytes: it is valid UTF-8 without control characters and takes its type from the extension.
 */
export async function recogniseType(content: Uint8Array, name: string): Promise<Result<string, TypeProblem>> {
  if (content.length === 0) return fail('empty');
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const mime = await sniff(content, extension);
  const allowed = mime === undefined ? undefined : EXTENSIONS[mime];
  if (mime === undefined || allowed === undefined)
    return fail(isKnownExtension(extension) ? 'type-mismatch' : 'unknown-type');
  if (!allowed.includes(extension)) return fail('type-mismatch');
  return isActive(content, mime) ? fail('active-content') : ok(mime);
}

async function sniff(content: Uint8Array, extension: string): Promise<string | undefined> {
  if (extension === 'p7m') return isSignedEnvelope(content) ? 'application/pkcs7-mime' : undefined;
  const binary = (await fileTypeFromBuffer(content))?.mime;
  if (binary !== undefined)
    return binary === 'application/pdf' && !startsWithPdf(content) ? undefined : binary;
  const textual = TEXTUAL[extension];
  return textual !== undefined && isPlainText(content) ? textual : undefined;
}

function isKnownExtension(extension: string): boolean {
  return Object.values(EXTENSIONS).some((extensions) => extensions.includes(extension));
}

/** A reader of PDF looks for the header in the first kilobyte; we want it at the very start, where no other format fits before it. */
function startsWithPdf(content: Uint8Array): boolean {
  return Buffer.from(content.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** CAdES: a DER (or base64) ASN.1 sequence that names PKCS#7 signed data. */
function isSignedEnvelope(content: Uint8Array): boolean {
  const head = Buffer.from(content.subarray(0, 64));
  const text = head.toString('latin1').replace(/-----BEGIN [A-Z0-9 ]+-----\s*/, '');
  const der = head[0] === 0x30 ? head : Buffer.from(text, 'base64');
  return (
    der[0] === 0x30 &&
    der.includes(Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02]))
  );
}

function isPlainText(content: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(content);
    return !/[\u0000-\u0008\u000e-\u001f]/.test(text);
  } catch {
    return false;
  }
}

const BUFFER_START = 4096;

/** Contents that are two things at once: a script or page hidden in an image or before a document's end, code inside a PDF. */
function isActive(content: Uint8Array, mime: string): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.length);
  if (mime === 'application/pdf')
    return /\/(JavaScript|JS|Launch|EmbeddedFile)\b/.test(bytes.toString('latin1'));
  const start = bytes.subarray(0, BUFFER_START).toString('latin1').toLowerCase();
  const markup =
    start.includes('<script') ||
    start.includes('<html') ||
    start.includes('<!doctype html') ||
    start.includes('<svg');
  if (markup) return true;
  return mime.startsWith('image/') && hasZipTail(bytes);
}

/** A ZIP is read from its end: one that hangs on an image is opened as an archive by others. */
function hasZipTail(bytes: Buffer): boolean {
  return bytes.subarray(-65_557).includes(Buffer.from('PK\x05\x06', 'latin1'));
}
