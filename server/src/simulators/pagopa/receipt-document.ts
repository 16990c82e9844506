import type { Payment, Position } from './model';

const NAMESPACE = 'http://pagopa-api.pagopa.gov.it/pa/paForNode.xsd';

/** The receipt of a payment: `paSendRTV2Request` with `ctReceiptV2`, as GPD keeps and hands it on. */
export function receiptDocument(position: Position, payment: Payment): string {
  const option = position.options.find((each) => each.iuv === payment.iuv);
  if (payment.receipt.malformed) return MALFORMED;
  const difference = payment.receipt.amount - (option?.amount ?? 0);
  const transfers = (option?.transfer ?? []).map((transfer, index) =>
    element(
      'transfer',
      text('idTransfer', transfer.idTransfer) +
        text('transferAmount', euros(transfer.amount + (index === 0 ? difference : 0))) +
        text('fiscalCodePA', transfer.organizationFiscalCode) +
        (transfer.iban === null
          ? text('MBDAttachment', Buffer.from('marca da bollo simulata').toString('base64'))
          : text('IBAN', transfer.iban)) +
        text('remittanceInformation', transfer.remittanceInformation) +
        text('transferCategory', transfer.category),
    ),
  );
  const receipt =
    text('receiptId', payment.receiptId) +
    text('noticeNumber', payment.receipt.noticeNumber) +
    text('fiscalCode', payment.receipt.creditor) +
    text('outcome', 'OK') +
    text('creditorReferenceId', payment.iuv) +
    text('paymentAmount', euros(payment.receipt.amount)) +
    text('description', option?.description ?? '') +
    text('companyName', position.companyName) +
    element('debtor', subject(position)) +
    element('transferList', transfers.join('')) +
    text('idPSP', 'BANCASIM') +
    text('pspFiscalCode', '77777777770') +
    text('PSPCompanyName', 'Banca Simulata') +
    text('idChannel', '77777777770_01') +
    text('channelDescription', 'simulatore') +
    element('payer', subject(position)) +
    text('paymentMethod', 'creditCard') +
    text('fee', '0.00') +
    text('paymentDateTime', localTime(payment.paidAt)) +
    text('applicationDate', localTime(payment.paidAt).slice(0, 10)) +
    text('transferDate', localTime(payment.paidAt).slice(0, 10)) +
    text('standIn', 'false');
  const body =
    text('idPA', position.organization) +
    text('idBrokerPA', '77777777770') +
    text('idStation', '77777777770_01') +
    element('receipt', receipt);
  return `<?xml version="1.0" encoding="UTF-8"?><pa:paSendRTV2Request xmlns:pa="${NAMESPACE}">${body}</pa:paSendRTV2Request>`;
}

/** What a hostile or broken sender might give: a document type with an entity. */
const MALFORMED =
  '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x "x">]><receipt><outcome>&x;</outcome></receipt>';

function subject(position: Position): string {
  return (
    element(
      'uniqueIdentifier',
      text('entityUniqueIdentifierType', position.type) +
        text('entityUniqueIdentifierValue', position.fiscalCode),
    ) + text('fullName', position.fullName.slice(0, 70))
  );
}

function element(name: string, content: string): string {
  return `<${name}>${content}</${name}>`;
}

function text(name: string, value: string): string {
  return element(name, value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'));
}

function euros(cents: number): string {
  return `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** Italian local time without a zone, as pagoPA writes it. */
function localTime(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(new Date(instant))
    .replace(' ', 'T');
}
