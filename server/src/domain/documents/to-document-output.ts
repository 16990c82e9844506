import type { IssuedDocumentRow } from './issued-document.repository';
import type { DocumentOutput } from './document.types';
import { fileUrl } from './file.repository';

/** A document that has its file, as the API shows it. */
export function toDocumentOutput(row: IssuedDocumentRow, origin: string): DocumentOutput {
  const { id, title, number, state, issuedAt, validFrom, validTo, instanceCode, serviceTitle, signedBy } =
    row;
  if (row.fileId === null) throw new Error(`Document ${row.key} has no file yet`);
  return {
    id,
    title,
    number,
    state,
    issuedAt,
    validFrom,
    validTo,
    instanceCode,
    serviceTitle,
    signedBy,
    mime: row.mime ?? 'application/pdf',
    size: row.size ?? 0,
    url: fileUrl(row.fileId),
    verificationUrl: number === null ? null : `${origin}/verifica/${row.verificationCode}`,
  };
}
