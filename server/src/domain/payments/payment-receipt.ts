import { formatMoney, formatNoticeNumber, romeDate } from '@istanze/shared';
import type { StoredFiles } from '../../files';
import { serverWords } from '../../messages';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import {
  contactsOf,
  formatDate,
  type DocumentFonts,
  getLetterHead,
  type PdfContent,
  renderPdf,
} from '../documents';
import { type DebtPositionRow, findPosition } from './debt-position.repository';
import type { PaymentDependencies } from './payment-dependencies';

export interface PaymentReceiptDependencies extends PaymentDependencies {
  readonly files: Pick<StoredFiles, 'save'>;
  readonly fonts: DocumentFonts;
}

/** Makes the receipt that the payer downloads, once per position: its file has the id of the position. */
export function createPaymentReceipt(deps: PaymentReceiptDependencies): OutboxHandler {
  return async (job) => {
    const { positionId } = job.payload;
    if (typeof positionId !== 'string') throw new PermanentFailure('no-position');
    const source = await deps.withTenant(job.tenantId, async (tx) => {
      const position = await findPosition(tx, positionId);
      if (position === undefined || position.paidAt === null) return undefined;
      const [instance] = await tx.query<{ officeId: string }>(
        'select office_id as "officeId" from instance where tenant_id = $1 and id = $2',
        [tx.tenantId, position.instanceId],
      );
      return { position, head: await getLetterHead(tx, instance?.officeId ?? '') };
    });
    if (source === undefined) throw new PermanentFailure('position-not-paid');
    const { position, head } = source;
    const content = contentOf(position, {
      tenant: head.tenantName,
      office: head.officeName,
      contacts: contactsOf(head),
    });
    const file = await deps.files.save(job.tenantId, {
      id: position.id,
      owner: { realm: 'system', id: null },
      purpose: 'receipt',
      name: `ricevuta-pagamento-${position.noticeNumber}.pdf`,
      mime: 'application/pdf',
      content: await renderPdf(content, deps.fonts),
      status: 'clean',
      instanceId: position.instanceId,
    });
    await job.complete(async (tx) => {
      await tx.query('update debt_position set receipt_file_id = $3 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        position.id,
        file.id,
      ]);
    });
  };
}

function contentOf(position: DebtPositionRow, issuer: PdfContent['issuer']): PdfContent {
  const t = serverWords('it');
  const paidAt = position.paidAt ?? new Date(0);
  return {
    locale: 'it',
    title: t('payment.receipt.title'),
    issuer,
    subtitle: position.instanceCode,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: t('payment.receipt.reason'), text: position.description },
          {
            label: t('payment.receipt.debtor'),
            text: `${position.debtorName}, ${position.debtorFiscalCode}`,
          },
          { label: t('payment.receipt.notice'), text: formatNoticeNumber(position.noticeNumber) },
          { label: t('payment.receipt.paid-on'), text: formatDate(romeDate(paidAt.toISOString())) },
          ...position.lines.map((line) => ({
            label: line.description,
            text: formatMoney(line.amount, 'it'),
          })),
          { label: t('payment.receipt.amount'), text: formatMoney(position.amount, 'it') },
        ],
      },
    ],
    verification: null,
    watermark: null,
    footer: (page, pages) => t('document.page', { page, pages }),
    createdAt: paidAt,
  };
}
