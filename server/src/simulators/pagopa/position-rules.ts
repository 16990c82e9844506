import { Shape } from '../kernel/shape';
import type { PaymentOption, Position, Transfer } from './model';

/** The position in a body, under all rules of GPD v1; throws `ShapeError` with the first one broken. */
export function readPosition(body: unknown, organization: string, now: Date): Position {
  const shape = new Shape(body);
  const validityDate = shape.has('validityDate') ? shape.instant('validityDate') : null;
  if (validityDate !== null && Date.parse(validityDate) <= now.getTime())
    throw shape.wrong('validityDate', 'must be in the future');
  return {
    organization,
    iupd: shape.text('iupd'),
    type: shape.text('type', { pattern: /^[FG]$/ }) === 'G' ? 'G' : 'F',
    fiscalCode: shape.text('fiscalCode'),
    fullName: shape.text('fullName'),
    companyName: shape.text('companyName', { longest: 140 }),
    switchToExpired: shape.flag('switchToExpired'),
    validityDate,
    options: shape
      .list('paymentOption', 100)
      .map((option) => readOption(option, organization, validityDate, now)),
    insertedAt: now.toISOString(),
    publishedAt: null,
    invalidatedAt: null,
    reportedAt: null,
  };
}

function readOption(
  shape: Shape,
  organization: string,
  validityDate: string | null,
  now: Date,
): PaymentOption {
  const iuv = shape.text('iuv', { pattern: /^\d{15,17}$/ });
  const dueDate = shape.instant('dueDate');
  const earliest = Math.max(now.getTime(), validityDate === null ? 0 : Date.parse(validityDate));
  if (Date.parse(dueDate) < earliest)
    throw shape.wrong('dueDate', 'must not be before now or the validity date');
  if (shape.has('retentionDate') && shape.instant('retentionDate') < dueDate) {
    throw shape.wrong('retentionDate', 'must not be before the due date');
  }
  const transfer = shape.list('transfer', 5).map((each) => readTransfer(each, organization));
  const amount = shape.amount('amount');
  const total = transfer.reduce((sum, each) => sum + each.amount, 0);
  if (total !== amount) throw shape.wrong('transfer', 'do not add up to the amount');
  if (new Set(transfer.map((each) => each.idTransfer)).size !== transfer.length)
    throw shape.wrong('transfer', 'repeat an id');
  return {
    nav: shape.has('nav') ? shape.text('nav', { pattern: /^[0-3]\d{17}$/ }) : `3${iuv}`,
    iuv,
    amount,
    description: shape.text('description', { longest: 140 }),
    dueDate,
    isPartialPayment: shape.flag('isPartialPayment'),
    transfer,
  };
}

function readTransfer(shape: Shape, organization: string): Transfer {
  const hasStamp = shape.has('stamp');
  if (shape.has('iban') === hasStamp) throw shape.wrong('iban', 'or stamp: exactly one of them');
  const stamp = hasStamp ? shape.object('stamp') : undefined;
  return {
    idTransfer: shape.text('idTransfer', { pattern: /^[1-5]$/ }),
    amount: shape.amount('amount'),
    organizationFiscalCode: shape.has('organizationFiscalCode')
      ? shape.text('organizationFiscalCode', { pattern: /^\d{11}$/ })
      : organization,
    remittanceInformation: shape.text('remittanceInformation', { longest: 140 }),
    category: shape.text('category'),
    iban: hasStamp ? null : shape.text('iban', { pattern: /^[A-Za-z0-9]{1,35}$/ }),
    stamp:
      stamp === undefined
        ? null
        : {
            hashDocument: stamp.text('hashDocument', { longest: 72 }),
            stampType: stamp.text('stampType', { pattern: /^..$/ }),
            provincialResidence: stamp.text('provincialResidence', { pattern: /^[A-Z]{2}$/ }),
          },
  };
}
