import {
  formatMoney,
  formatNoticeNumber,
  isJsonObject,
  type Json,
  noticeQrText,
  postalNoticeText,
} from '@istanze/shared';
import { serverWords } from '../../messages';
import { type OutboxHandler, PermanentFailure } from '../../platform/outbox';
import { formatDate, type PdfContent, renderPdf } from '../documents';
import type { DebtPositionRow } from './debt-position.repository';
import type { PaymentReceiptDependencies } from './payment-receipt';
import { findPositionLetter, type PositionLetter } from './position-letter';

const QR_MILLIMETRES = 25;
const DATA_MATRIX_MILLIMETRES = 12;

/** Makes the notice with which a position is paid elsewhere, once per position (pagoPA, notice guidelines). */
export function createPaymentNotice(deps: PaymentReceiptDependencies): OutboxHandler {
  return async (job) => {
    const { positionId } = job.payload;
    if (typeof positionId !== 'string') throw new PermanentFailure('no-position');
    const letter = await deps.withTenant(job.tenantId, (tx) => findPositionLetter(tx, positionId));
    if (letter === undefined) throw new PermanentFailure('no-position');
    const { position } = letter;
    if (position.noticeFileId !== null) return;
    const content = contentOf(letter, deps.clock.now());
    const file = {
      owner: { realm: 'system', id: null },
      purpose: 'document',
      name: `avviso-${position.noticeNumber}.pdf`,
      mime: 'application/pdf',
      content: await renderPdf(content, deps.fonts),
      status: 'clean',
      instanceId: position.instanceId,
    } as const;
    await deps.files.save(job.tenantId, file, async (tx, saved) => {
      await tx.query(
        'update debt_position set notice_file_id = $3 where tenant_id = $1 and id = $2',
        [tx.tenantId, position.id, saved.id],
        'position_notice_file',
      );
    });
  };
}

/** What the notice says, in the order of the official model: what, how much and when, where, and the codes. */
function contentOf({ position, issuer }: PositionLetter, createdAt: Date): PdfContent {
  const t = serverWords('it');
  return {
    locale: 'it',
    title: t('payment.notice.title'),
    issuer,
    subtitle: position.instanceCode,
    blocks: [
      {
        kind: 'rows',
        rows: [
          { label: t('payment.notice.reason'), text: position.description },
          { label: t('payment.notice.debtor'), text: `${position.debtorName}, ${position.debtorFiscalCode}` },
          {
            label: t('payment.notice.creditor'),
            text: `${position.creditorName}, ${position.creditorFiscalCode}`,
          },
        ],
      },
      { kind: 'heading', level: 2, text: t('payment.notice.how-much') },
      {
        kind: 'rows',
        rows: [
          { label: t('payment.notice.amount'), text: formatMoney(position.amount, 'it') },
          { label: t('payment.notice.due'), text: formatDate(position.dueDate) },
        ],
      },
      { kind: 'heading', level: 2, text: t('payment.notice.where') },
      { kind: 'paragraph', text: t('payment.notice.where-text') },
      { kind: 'rows', rows: codeRows(position) },
      { kind: 'codes', codes: scannable(position) },
    ],
    verification: null,
    watermark: null,
    footer: (page, pages) => t('document.page', { page, pages }),
    createdAt,
  };
}

function codeRows(position: DebtPositionRow): readonly { readonly label: string; readonly text: string }[] {
  const t = serverWords('it');
  const cbill = settingOf(position.settings, 'cbill');
  return [
    { label: t('payment.notice.code'), text: formatNoticeNumber(position.noticeNumber) },
    { label: t('payment.notice.creditor-code'), text: position.creditorFiscalCode },
    ...(cbill === undefined ? [] : [{ label: t('payment.notice.cbill'), text: cbill.toUpperCase() }]),
  ];
}

/** The QR code for everybody; the Data Matrix where the municipality has a postal account. */
function scannable(position: DebtPositionRow) {
  const t = serverWords('it');
  const { noticeNumber, creditorFiscalCode, amount, debtorFiscalCode, debtorName } = position;
  const facts = { noticeNumber, creditorFiscalCode, amount };
  const qr = {
    symbology: 'qr',
    text: noticeQrText(facts),
    caption: t('payment.notice.qr'),
    millimetres: QR_MILLIMETRES,
  } as const;
  const postalAccount = settingOf(position.settings, 'postalAccount');
  if (postalAccount === undefined) return [qr];
  const text = postalNoticeText({
    ...facts,
    postalAccount,
    debtorFiscalCode,
    debtorName,
    reason: position.description,
  });
  const caption = t('payment.notice.postal', { account: postalAccount });
  return [qr, { symbology: 'data-matrix', text, caption, millimetres: DATA_MATRIX_MILLIMETRES } as const];
}

function settingOf(settings: Json, key: string): string | undefined {
  const value = isJsonObject(settings) ? settings[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
