const KINDS: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/pkcs7-mime': 'P7M',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'application/xml': 'XML',
  'text/csv': 'CSV',
};

/** The short name of a file's type: `PDF`. */
export function fileKind(mime: string): string {
  return KINDS[mime] ?? (mime.split('/').at(-1) ?? mime).toUpperCase();
}
