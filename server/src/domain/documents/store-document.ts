import type { DocumentRecord } from '../../ports/inside/documents';
import type { DocumentDependencies } from './document-dependencies';
import {
  attachFile,
  findDocumentByKey,
  type IssuedDocumentRow,
  toDocumentRecord,
} from './issued-document.repository';
import type { PdfContent } from './pdf/pdf-content';
import { renderPdf } from './pdf/render-pdf';

export const PDF = 'application/pdf';

/** The file has the id of its document: stored once, however often this is tried. */
export async function storePdf(
  tenantId: string,
  row: IssuedDocumentRow,
  content: PdfContent,
  name: string,
  purpose: 'document' | 'receipt',
  deps: DocumentDependencies,
): Promise<string> {
  const file = await deps.files.save(tenantId, {
    id: row.id,
    owner: { realm: 'system', id: null },
    instanceId: row.instanceId,
    purpose,
    name,
    mime: PDF,
    content: await renderPdf(content, deps.fonts),
    status: 'clean',
  });
  return file.id;
}

/** Gives a prepared document its file. */
export async function finishDocument(
  tenantId: string,
  row: IssuedDocumentRow,
  fileId: string,
  deps: DocumentDependencies,
): Promise<DocumentRecord> {
  return deps.withTenant(tenantId, async (tx) => {
    await attachFile(tx, row.id, fileId);
    const made = await findDocumentByKey(tx, row.key);
    if (made === undefined) throw new Error(`Document ${row.key} vanished`);
    return toDocumentRecord(made);
  });
}
