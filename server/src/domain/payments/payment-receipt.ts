import { formatMoney, formatNoticeNumber, romeDate } from '@istanze/shared';
import type { StoredFiles } from '../../files';
import { serverWords } from '../../messages';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import { formatDate, type DocumentFonts, type PdfContent, renderPdf } from '../documents';
import type { DebtPositionRow } from './debt-position.repository';
import type { PaymentDependencies } from './payment-dependencies';
import { findPositionLetter } from './position-letter';

export interface PaymentReceiptDependencies extends PaymentDependencies {
  readonly files: Pick<StoredFiles, 'save'>;
  readonly fonts: DocumentFonts;
}

/** Makes the receipt that the payer downloads, once per position: its file has the id of the position. */
export function createPaymentReceipt(deps: PaymentReceiptDependencies): OutboxHandler {
  return async (job) => {
    const { positionId } = job.payload;
    if (typeof positionId !== 'string') throw new PermanentFailure('no-position');
    const letter = await deps.withTenant(job.tenantId, (tx) => findPositionLetter(tx, positionId));
    if (letter === undefined || letter.position.paidAt === null)
      throw new PermanentFailure('position-not-paid');
    const { position, issuer } = letter;
    const content = contentOf(position, issuer);
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
