import type { PaymentReceipt } from '../../../ports/outside/payment-gateway';
import { child, childText, findElement, parseXml, type XmlElement } from './xml-tree';

export type ParsedReceipt =
  | { readonly kind: 'paid'; readonly receipt: PaymentReceipt }
  /** A receipt that says the payment did not succeed. */
  | { readonly kind: 'not-paid' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A receipt (`ctReceipt`, `ctReceiptV2` of paForNode) whatever the envelope around it. */
export function parseReceipt(raw: string): ParsedReceipt {
  const root = parseXml(raw);
  const element = root === undefined ? undefined : findElement(root, 'receipt');
  if (element === undefined) return { kind: 'unreadable', reason: 'the receipt is no XML receipt' };
  const outcome = childText(element, 'outcome');
  if (outcome === 'KO') return { kind: 'not-paid' };
  const receipt = outcome === 'OK' ? readReceipt(element, raw) : undefined;
  if (receipt === undefined) return { kind: 'unreadable', reason: 'the receipt lacks mandatory data' };
  return sumOfTransfers(element) === receipt.amount
    ? { kind: 'paid', receipt }
    : { kind: 'unreadable', reason: 'the lines of the receipt do not add up to its amount' };
}

function readReceipt(element: XmlElement, raw: string): PaymentReceipt | undefined {
  const receiptId = childText(element, 'receiptId');
  const creditorFiscalCode = childText(element, 'fiscalCode');
  const noticeNumber = childText(element, 'noticeNumber');
  const iuv = childText(element, 'creditorReferenceId');
  const amount = cents(childText(element, 'paymentAmount'));
  const paidAt = instant(childText(element, 'paymentDateTime') ?? childText(element, 'applicationDate'));
  if (receiptId === null || creditorFiscalCode === null || noticeNumber === null || iuv === null)
    return undefined;
  if (amount === undefined || paidAt === undefined) return undefined;
  return {
    receiptId,
    creditorFiscalCode,
    noticeNumber,
    iuv,
    amount,
    paidAt,
    provider: childText(element, 'PSPCompanyName') ?? childText(element, 'idPSP') ?? '',
    payer: childText(element, 'payer', 'fullName'),
    raw,
  };
}

function sumOfTransfers(element: XmlElement): number | undefined {
  const transfers = child(element, 'transferList')?.children ?? [];
  const amounts = transfers.map((transfer) => cents(childText(transfer, 'transferAmount')));
  return amounts.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);
}

/** `10.50` → 1050, without passing through a floating point number. */
function cents(amount: string | null): number | undefined {
  const parts = /^(\d{1,9})\.(\d{2})$/.exec(amount ?? '');
  return parts === null ? undefined : Number(parts[1]) * 100 + Number(parts[2]);
}

/** pagoPA writes local Italian time unless it says another zone. */
function instant(value: string | null): string | undefined {
  if (value === null || !/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/.test(value))
    return undefined;
  if (/(Z|[+-]\d{2}:\d{2})$/.test(value)) return new Date(value).toISOString();
  const asUtc = new Date(value.includes('T') ? `${value}Z` : `${value}T12:00:00Z`);
  return new Date(asUtc.getTime() - romeOffset(asUtc)).toISOString();
}

function romeOffset(instant: Date): number {
  const local = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(instant);
  const whole = Math.floor(instant.getTime() / 1000) * 1000;
  return Date.parse(`${local.replace(' ', 'T')}Z`) - whole;
}
