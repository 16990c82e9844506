import type { Book } from './book';
import type { Position, PaymentOption, Transfer } from './model';

/** A position as GPD v1 answers when it is read (`PaymentPositionModelBaseResponse`). */
export function positionView(book: Book, position: Position): object {
  return {
    iupd: position.iupd,
    organizationFiscalCode: position.organization,
    type: position.type,
    companyName: position.companyName,
    insertedDate: position.insertedAt,
    ...(position.publishedAt === null ? {} : { publishDate: position.publishedAt }),
    ...(position.validityDate === null ? {} : { validityDate: position.validityDate }),
    status: book.status(position),
    lastUpdatedDate:
      position.invalidatedAt ?? position.reportedAt ?? position.publishedAt ?? position.insertedAt,
    paymentOption: position.options.map((option) => optionView(book, position, option)),
  };
}

/** A position as it is answered when it was just created (`PaymentPositionModel`). */
export function createdView(book: Book, position: Position): object {
  return {
    iupd: position.iupd,
    type: position.type,
    fiscalCode: position.fiscalCode,
    fullName: position.fullName,
    companyName: position.companyName,
    switchToExpired: position.switchToExpired,
    ...(position.validityDate === null ? {} : { validityDate: position.validityDate }),
    status: book.status(position),
    paymentOption: position.options.map((option) => ({
      nav: option.nav,
      iuv: option.iuv,
      amount: option.amount,
      description: option.description,
      isPartialPayment: option.isPartialPayment,
      dueDate: option.dueDate,
      transfer: option.transfer.map(transferContent),
    })),
  };
}

function optionView(book: Book, position: Position, option: PaymentOption): object {
  const payment = book.knownPayments(position).find((each) => each.iuv === option.iuv);
  const reported = position.reportedAt !== null;
  return {
    nav: option.nav,
    iuv: option.iuv,
    organizationFiscalCode: position.organization,
    amount: option.amount,
    description: option.description,
    isPartialPayment: option.isPartialPayment,
    dueDate: option.dueDate,
    insertedDate: position.insertedAt,
    status: payment === undefined ? 'PO_UNPAID' : reported ? 'PO_REPORTED' : 'PO_PAID',
    ...(payment === undefined
      ? {}
      : {
          paymentDate: payment.paidAt,
          idReceipt: payment.receiptId,
          pspCompany: 'Banca Simulata',
          paymentMethod: 'creditCard',
        }),
    transfer: option.transfer.map((transfer) => ({
      ...transferContent(transfer),
      status: reported ? 'T_REPORTED' : 'T_UNREPORTED',
    })),
  };
}

function transferContent(transfer: Transfer): object {
  const { idTransfer, amount, organizationFiscalCode, remittanceInformation, category, iban, stamp } =
    transfer;
  return {
    idTransfer,
    amount,
    organizationFiscalCode,
    remittanceInformation,
    category,
    ...(iban === null ? {} : { iban }),
    ...(stamp === null ? {} : { stamp }),
  };
}
