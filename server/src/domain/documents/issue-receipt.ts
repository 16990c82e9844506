import { randomBytes } from 'node:crypto';
import { type Locale, romeDate } from '@istanze/shared';
import { inEveryLanguage, type MessageKey, serverWords } from '../../messages';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { DocumentRecord } from '../../ports/inside/documents';
import type { InstanceRecord } from '../../ports/inside/instance-store';
import { findRegistrations, formatProtocol } from '../register';
import { type DocumentDependencies, loadSources } from './document-dependencies';
import { formatDate } from './format-date';
import { prepareDocument, toDocumentRecord } from './issued-document.repository';
import { receiptContent } from './receipt-content';
import { finishDocument, storePdf } from './store-document';
import { buildVerificationCode } from './verification-code';

/** The receipt of a submission (L. 241/1990 art. 18-bis), once for its instance and once for each correction of it. */
export async function issueReceipt(
  tenantId: string,
  instance: InstanceRecord,
  correction: string | undefined,
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
      key: receiptKey(instance.id, correction),
      title: () => inEveryLanguage(titleOf(correction), { code: instance.code }),
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
    createdAt: at,
  });
  const title = serverWords(locale)(titleOf(correction), { code: instance.code });
  const fileId = await storePdf(
    tenantId,
    row,
    { ...content, title },
    `ricevuta-${instance.code}.pdf`,
    'receipt',
    deps,
  );
  return finishDocument(tenantId, row, fileId, deps);
}

/** Key of the receipt of an instance, or of one of its corrections. */
function receiptKey(instanceId: string, correction?: string): string {
  return correction === undefined ? `receipt:${instanceId}` : `receipt:${instanceId}:${correction}`;
}

/** Whether a document is a receipt of the instance: the first, or that of a correction. */
export function isReceipt({ key }: { readonly key: string }, instanceId: string): boolean {
  return key === receiptKey(instanceId) || key.startsWith(`${receiptKey(instanceId)}:`);
}

function titleOf(correction: string | undefined): MessageKey {
  return correction === undefined ? 'document.receipt.title' : 'document.receipt.corrected-title';
}

async function registrationText(tx: TenantTransaction, instanceId: string): Promise<string | null> {
  const incoming = (await findRegistrations(tx, instanceId)).find(
    ({ direction }) => direction === 'incoming',
  );
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
