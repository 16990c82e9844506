import type { Cents } from '../kernel';

/** What the codes printed on a payment notice say; `amount` in integer cents, fiscal codes in capitals. */
export interface NoticeFacts {
  readonly noticeNumber: string;
  readonly creditorFiscalCode: string;
  readonly amount: Cents;
}

/** Text of the QR code of a pagoPA notice: `PAGOPA|002|notice|creditor|cents` (pagoPA, notice guidelines). */
export function noticeQrText({ noticeNumber, creditorFiscalCode, amount }: NoticeFacts): string {
  return `PAGOPA|002|${noticeNumber}|${creditorFiscalCode}|${String(amount).padStart(2, '0')}`;
}

export interface PostalFacts extends NoticeFacts {
  /** The creditor's postal account, up to 12 digits. */
  readonly postalAccount: string;
  readonly debtorFiscalCode: string;
  readonly debtorName: string;
  readonly reason: string;
}

/** Text of the Data Matrix of a postal notice, in capitals and of fixed length; what is too long is cut (Poste, NBPA phase). */
export function postalNoticeText(facts: PostalFacts): string {
  const account = facts.postalAccount.padStart(12, '0');
  const amount = String(facts.amount).padStart(10, '0');
  const codeLine = `18${facts.noticeNumber}12${account}10${amount}3896`;
  const people = field(facts.debtorFiscalCode, 16) + field(facts.debtorName, 40) + field(facts.reason, 110);
  return `codfase=NBPA;${codeLine}1P1${facts.creditorFiscalCode}${people}${' '.repeat(12)}A`;
}

/** Only what a Data Matrix in ASCII can hold: accents are folded away. */
function field(text: string, length: number): string {
  const plain = text
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .toUpperCase();
  return plain.slice(0, length).padEnd(length, ' ');
}
