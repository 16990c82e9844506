import { randomBytes } from 'node:crypto';
import { type Locale, localize, romeDate, type Text } from '@istanze/shared';
import type { StoredFiles } from '../../files';
import { inEveryLanguage } from '../../messages';
import { PermanentFailure } from '../../platform/outbox';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { DocumentRecord, DocumentRequest, Documents } from '../../ports/inside/documents';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import type { CompiledRelease, Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import { findRegistrations, formatProtocol } from '../register';
import { findFiles } from './file.repository';
import { formatDate } from './format-date';
import {
  attachFile,
  findDocumentByKey,
  findInstanceDocuments,
  type IssuedDocumentRow,
  prepareDocument,
  setDocumentState,
  toDocumentRecord,
} from './issued-document.repository';
import { letterContent } from './letter-content';
import { getLetterHead, type LetterHead } from './letter-head.repository';
import type { DocumentFonts } from './pdf/fonts';
import type { PdfContent } from './pdf/pdf-content';
import { renderPdf } from './pdf/render-pdf';
import { fillPlaceholders, placeholdersOf } from './placeholders';
import { receiptContent } from './receipt-content';
import { buildVerificationCode } from './verification-code';

export interface DocumentDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly files: Pick<StoredFiles, 'save'>;
  readonly fonts: DocumentFonts;
  readonly originOf: OriginOf;
}

/** Public origin of the municipality's portal, without a final slash. */
export type OriginOf = (tx: TenantTransaction) => Promise<string>;

const PREVIEW_MINUTES = 60;
const PDF = 'application/pdf';

/** Documents of the municipality: numbered, set as tagged PDF, stored encrypted; each once for its key. */
export function createDocuments(deps: DocumentDependencies): Documents {
  return {
    issue: (tenantId, request) => issue(tenantId, request, deps),
    preview: (tenantId, request, staffId) => preview(tenantId, request, staffId, deps),
    findByInstance: async (tx, instanceId) => (await findInstanceDocuments(tx, instanceId)).map(toDocumentRecord),
    setState: (tx, id, state, facts) => setDocumentState(tx, id, state, facts ?? {}),
    receipt: (tenantId, instance) => issueReceipt(tenantId, instance, deps),
  };
}

interface Sources {
  readonly release: CompiledRelease;
  readonly head: LetterHead;
  readonly origin: string;
}

async function loadSources(tx: TenantTransaction, instance: InstanceRecord, deps: DocumentDependencies): Promise<Sources> {
  return {
    release: await deps.releases.get(tx, instance.releaseId),
    head: await getLetterHead(tx, instance.officeId),
    origin: await deps.originOf(tx),
  };
}

async function issue(tenantId: string, request: DocumentRequest, deps: DocumentDependencies): Promise<DocumentRecord> {
  const at = deps.clock.now();
  const prepared = await deps.withTenant(tenantId, async (tx) => {
    const sources = await loadSources(tx, request.instance, deps);
    await refuseBadUpload(tx, request);
    const row = await prepareDocument(tx, {
      instanceId: request.instance.id,
      citizenId: request.instance.citizenId,
      key: request.key,
      title: titleOf(sources.release, request.template),
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
  const fileId = request.uploadedFileId ?? (await storePdf(tenantId, row, content, fileNameOf(row), 'document', deps));
  return finish(tenantId, row, fileId, deps);
}

async function finish(
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

async function refuseBadUpload(tx: TenantTransaction, { uploadedFileId }: DocumentRequest): Promise<void> {
  if (uploadedFileId === undefined) return;
  const [file] = await findFiles(tx, [uploadedFileId]);
  if (file === undefined) throw new PermanentFailure('uploaded-file-missing');
  if (file.mime !== PDF) throw new PermanentFailure('uploaded-file-not-pdf');
  if (file.status === 'infected' || file.status === 'refused') throw new PermanentFailure('uploaded-file-refused');
}

function titleOf(release: CompiledRelease, template: string): Text {
  return release.content.configuration.templates[template]?.title ?? release.content.service.title;
}

function contentOf(
  request: DocumentRequest,
  row: Pick<IssuedDocumentRow, 'number' | 'verificationCode'> | null,
  { release, head, origin }: Sources,
  at: Date,
): PdfContent {
  const { instance, locale, template } = request;
  const source = release.content.configuration.templates[template];
  const placeholders = placeholdersOf({
    instance,
    release,
    head,
    locale,
    at: at.toISOString(),
    url: areaUrl(origin, instance.code),
    values: {
      ...request.values,
      number: row?.number ?? '',
      ...(request.validFrom === undefined ? {} : { validFrom: request.validFrom }),
      ...(request.validTo === undefined ? {} : { validTo: request.validTo }),
    },
  });
  const numbered = request.numbered !== undefined && row !== null;
  return letterContent({
    locale,
    head,
    title: fillPlaceholders(localize(titleOf(release, template), locale), placeholders),
    body: fillPlaceholders(localize(source?.body ?? DEFAULT_BODY, locale), placeholders),
    number: row?.number ?? null,
    date: romeDate(at.toISOString()),
    validFrom: request.validFrom ?? null,
    validTo: request.validTo ?? null,
    verificationUrl: numbered ? `${origin}/verifica/${row.verificationCode}` : null,
    preview: row === null,
    createdAt: at,
  });
}

/** What a document says when its template has no text. */
const DEFAULT_BODY: Text = {
  it: 'Richiesta: {code}\nProtocollo: {protocol}\nRichiedente: {applicantName}\nCodice fiscale: {applicantFiscalCode}\nServizio: {service}',
  en: 'Request: {code}\nRegister number: {protocol}\nApplicant: {applicantName}\nFiscal code: {applicantFiscalCode}\nService: {service}',
};

async function preview(
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

async function issueReceipt(
  tenantId: string,
  instance: InstanceRecord,
  deps: DocumentDependencies,
): Promise<DocumentRecord> {
  const at = deps.clock.now();
  const { row, sources, registration, locale } = await deps.withTenant(tenantId, async (tx) => ({
    sources: await loadSources(tx, instance, deps),
    registration: await registrationText(tx, instance.id),
    locale: await findLocale(tx, instance.citizenId),
    row: await prepareDocument(tx, {
      instanceId: instance.id,
      citizenId: instance.citizenId,
      key: receiptKey(instance.id),
      title: inEveryLanguage('document.receipt.title', { code: instance.code }),
      series: null,
      year: 0,
      state: 'active',
      validFrom: null,
      validTo: null,
      verificationCode: buildVerificationCode(randomBytes(16)),
      at,
    }),
  }));
  if (row.fileId !== null) return toDocumentRecord(row);
  const content = receiptContent({
    instance,
    ...sources,
    locale,
    registration,
    areaUrl: areaUrl(sources.origin, instance.code),
    createdAt: at,
  });
  const fileId = await storePdf(tenantId, row, content, `ricevuta-${instance.code}.pdf`, 'receipt', deps);
  return finish(tenantId, row, fileId, deps);
}

/** Key of the receipt of an instance: there is one. */
export function receiptKey(instanceId: string): string {
  return `receipt:${instanceId}`;
}

async function registrationText(tx: TenantTransaction, instanceId: string): Promise<string | null> {
  const incoming = (await findRegistrations(tx, instanceId)).find(({ direction }) => direction === 'incoming');
  if (incoming === undefined) return null;
  return `${formatProtocol(incoming)} – ${formatDate(romeDate(incoming.registeredAt.toISOString()))}`;
}

async function findLocale(tx: TenantTransaction, citizenId: string): Promise<Locale> {
  const [row] = await tx.query<{ locale: string }>(
    'select locale from citizen where tenant_id = $1 and id = $2',
    [tx.tenantId, citizenId],
    'citizen_locale',
  );
  return row?.locale === 'en' ? 'en' : 'it';
}

/** The file has the id of its document: stored once, however often this is tried. */
async function storePdf(
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

function fileNameOf({ number, instanceCode }: IssuedDocumentRow): string {
  return number === null ? `documento-${instanceCode}.pdf` : `documento-${number.replace('/', '-')}.pdf`;
}

/** Address of an instance in the personal area of the portal. */
export function areaUrl(origin: string, code: string): string {
  return `${origin}/pratiche/${code}`;
}
