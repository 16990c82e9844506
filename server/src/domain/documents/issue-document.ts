import { randomBytes } from 'node:crypto';
import { localize, romeDate } from '@istanze/shared';
import { PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { serverWords } from '../../messages';
import type { DocumentRecord, DocumentRequest } from '../../ports/inside/documents';
import { type DocumentDependencies, type DocumentSources, loadSources } from './document-dependencies';
import { type IssuedDocumentRow, prepareDocument, toDocumentRecord } from './issued-document.repository';
import { letterContent } from './letter-content';
import type { PdfContent } from './pdf/pdf-content';
import { renderPdf } from './pdf/render-pdf';
import { printLetter } from './print-letter';
import { finishDocument, PDF, storePdf } from './store-document';
import { buildVerificationCode } from './verification-code';

const PREVIEW_MINUTES = 60;

/** Issues a document with its number and code, once for its key. */
export async function issueDocument(
  tenantId: string,
  request: DocumentRequest,
  deps: DocumentDependencies,
): Promise<DocumentRecord> {
  const at = deps.clock.now();
  const prepared = await deps.withTenant(tenantId, async (tx) => {
    const sources = await loadSources(tx, request.instance, deps);
    await refuseBadUpload(tx, request);
    const row = await prepareDocument(tx, {
      instanceId: request.instance.id,
      citizenId: request.instance.citizenId,
      key: request.key,
      title: (number) => printLetter(request, sources, number, at).title,
      series: request.numbered?.series ?? null,
      year: Number(romeDate(at.toISOString()).slice(0, 4)),
      state: request.numbered === undefined ? 'active' : 'pending',
      validFrom: request.validFrom ?? null,
      validTo: request.validTo ?? null,
      verificationCode: buildVerificationCode(randomBytes(16)),
      at,
    });
    return { row, sources };
  });
  const { row, sources } = prepared;
  if (row.fileId !== null) return toDocumentRecord(row);
  const content = contentOf(request, row, sources, deps.clock.now());
  const fileId =
    request.uploadedFileId ?? (await storePdf(tenantId, row, content, fileNameOf(row), 'document', deps));
  return finishDocument(tenantId, row, fileId, deps);
}

/** The same document without number, code or record, marked as a draft; its file soon expires. */
export async function previewDocument(
  tenantId: string,
  request: DocumentRequest,
  staffId: string,
  deps: DocumentDependencies,
): Promise<{ readonly fileId: string }> {
  if (request.uploadedFileId !== undefined) {
    await deps.withTenant(tenantId, (tx) => refuseBadUpload(tx, request));
    return { fileId: request.uploadedFileId };
  }
  const sources = await deps.withTenant(tenantId, (tx) => loadSources(tx, request.instance, deps));
  const content = contentOf(request, null, sources, deps.clock.now());
  const file = await deps.files.save(tenantId, {
    owner: { realm: 'staff', id: staffId },
    instanceId: request.instance.id,
    purpose: 'preview',
    name: 'anteprima.pdf',
    mime: PDF,
    content: await renderPdf(content, deps.fonts),
    status: 'clean',
    expiresAt: new Date(deps.clock.now().getTime() + PREVIEW_MINUTES * 60_000),
  });
  return { fileId: file.id };
}

/** An upload is issued only when it is a PDF that this instance holds and nobody refused. */
async function refuseBadUpload(
  tx: TenantTransaction,
  { uploadedFileId, instance }: DocumentRequest,
): Promise<void> {
  if (uploadedFileId === undefined) return;
  const [file] = await tx.query<{ mime: string; status: string }>(
    'select mime, status from file where tenant_id = $1 and id = $2 and instance_id = $3',
    [tx.tenantId, uploadedFileId, instance.id],
    'document_upload',
  );
  if (file === undefined) throw new PermanentFailure('uploaded-file-missing');
  if (file.mime !== PDF) throw new PermanentFailure('uploaded-file-not-pdf');
  if (file.status === 'infected' || file.status === 'refused')
    throw new PermanentFailure('uploaded-file-refused');
}

function contentOf(
  request: DocumentRequest,
  row: Pick<IssuedDocumentRow, 'number' | 'verificationCode'> | null,
  sources: DocumentSources,
  at: Date,
): PdfContent {
  const { locale, template } = request;
  const { release, head, origin } = sources;
  const source = release.content.configuration.templates[template];
  const letter = printLetter(request, sources, row?.number ?? null, at);
  const numbered = request.numbered !== undefined && row !== null;
  return letterContent({
    locale,
    head,
    title: localize(letter.title, locale),
    body: letter.body,
    number: row?.number ?? null,
    date: romeDate(at.toISOString()),
    validFrom: request.validFrom ?? null,
    validTo: request.validTo ?? null,
    verificationUrl: numbered ? `${origin}/verifica/${row.verificationCode}` : null,
    preview: row === null,
    copies: source?.kind === 'f24' ? COPIES.map((copy) => serverWords(locale)(copy)) : [],
    createdAt: at,
  });
}

/** The two copies of an F24 form: one stays where it is paid. */
const COPIES = ['document.f24.receiver', 'document.f24.payer'] as const;

function fileNameOf({ number, instanceCode }: IssuedDocumentRow): string {
  return number === null ? `documento-${instanceCode}.pdf` : `documento-${number.replace('/', '-')}.pdf`;
}
