import type { PositionRequest } from '../../../ports/outside/payment-gateway';
import { at, listAt, numberAt, textAt } from '../../wire/json';

const LONGEST_TEXT = 140;

/** The `PaymentPositionModel` of GPD v1: one option paid at once, without expiry by itself. */
export function positionBody(position: PositionRequest): object {
  return {
    iupd: position.iupd,
    type: position.debtor.kind === 'person' ? 'F' : 'G',
    fiscalCode: position.debtor.fiscalCode,
    fullName: position.debtor.fullName,
    companyName: clip(position.companyName),
    switchToExpired: false,
    paymentOption: [
      {
        nav: position.noticeNumber,
        iuv: position.iuv,
        amount: position.amount,
        description: clip(position.description),
        isPartialPayment: false,
        dueDate: endOfDay(position.dueDate),
        transfer: position.lines.map((line, index) => ({
          idTransfer: String(index + 1),
          organizationFiscalCode: position.creditorFiscalCode,
          amount: line.amount,
          remittanceInformation: clip(line.remittance),
          category: line.taxonomy,
          iban: line.iban,
        })),
      },
    ],
  };
}

/** What is wrong with a position before it is sent; undefined when nothing is. */
export function findFault(position: PositionRequest): string | undefined {
  const total = position.lines.reduce((sum, line) => sum + line.amount, 0);
  if (position.lines.length < 1 || position.lines.length > 5) return 'a position has one to five lines';
  if (total !== position.amount) return 'the lines do not add up to the amount';
  if (position.noticeNumber !== `3${position.iuv}`) return 'notice number and IUV do not belong together';
  return undefined;
}

/** True when what GPD holds is what would be created: same notice, amount and lines. */
export function isSamePosition(position: PositionRequest, held: unknown): boolean {
  const options = listAt(held, 'paymentOption');
  const option = options[0];
  const lines = [...listAt(option, 'transfer')].sort((one, other) =>
    (textAt(one, 'idTransfer') ?? '').localeCompare(textAt(other, 'idTransfer') ?? ''),
  );
  return (
    options.length === 1 &&
    textAt(option, 'iuv') === position.iuv &&
    (textAt(option, 'nav') ?? position.noticeNumber) === position.noticeNumber &&
    numberAt(option, 'amount') === position.amount &&
    lines.length === position.lines.length &&
    position.lines.every((line, index) => {
      const there = lines[index];
      return (
        at(there, 'amount') === line.amount &&
        textAt(there, 'category') === line.taxonomy &&
        textAt(there, 'iban') === line.iban
      );
    })
  );
}

function clip(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

/** GPD wants an instant: the whole last day counts. */
function endOfDay(date: string): string {
  return date.length === 10 ? `${date}T23:59:59.000Z` : date;
}
