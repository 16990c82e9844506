import type { Locale } from '../../kernel';
import { printNumber } from '../number-text';

/** Formats an admin can accept: media type, name on screen, extensions for the browser's dialog. */
export const FORMATS = [
  { mime: 'application/pdf', name: 'PDF', extensions: '.pdf' },
  { mime: 'image/jpeg', name: 'JPG', extensions: '.jpg,.jpeg' },
  { mime: 'image/png', name: 'PNG', extensions: '.png' },
  { mime: 'image/heic', name: 'HEIC', extensions: '.heic' },
  { mime: 'application/pkcs7-mime', name: 'P7M', extensions: '.p7m' },
  {
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'DOCX',
    extensions: '.docx',
  },
  { mime: 'application/vnd.oasis.opendocument.text', name: 'ODT', extensions: '.odt' },
  {
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'XLSX',
    extensions: '.xlsx',
  },
  { mime: 'text/csv', name: 'CSV', extensions: '.csv' },
  { mime: 'application/zip', name: 'ZIP', extensions: '.zip' },
] as const;

const MEGABYTE = 1_048_576;

/** `PDF, JPG, PNG`. */
export function formatNames(accept: readonly string[]): string {
  return accept.map((mime) => FORMATS.find((format) => format.mime === mime)?.name ?? mime).join(', ');
}

/** Value of the `accept` attribute: media types and extensions. */
export function acceptAttribute(accept: readonly string[]): string {
  return accept
    .flatMap((mime) => [mime, FORMATS.find((format) => format.mime === mime)?.extensions ?? ''])
    .filter((part) => part !== '')
    .join(',');
}

/** The format of a file by its declared type, by its extension where the browser does not know it. */
export function mimeOf(file: { readonly name: string; readonly type: string }): string {
  if (file.type !== '') return file.type;
  const extension = `.${file.name.split('.').at(-1)?.toLowerCase() ?? ''}`;
  return (
    FORMATS.find((format) => format.extensions.split(',').includes(extension))?.mime ??
    'application/octet-stream'
  );
}

/** `240 kB`, `1,5 MB`. */
export function printSize(bytes: number, locale: Locale): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < MEGABYTE
    ? `${printNumber(bytes / 1024, 0, locale)} kB`
    : `${printNumber(bytes / MEGABYTE, 1, locale)} MB`;
}
