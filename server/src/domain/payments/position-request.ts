import { isJsonObject } from '@istanze/shared';
import type { PositionRequest } from '../../ports/outside/payment-gateway';
import type { DebtPositionRow } from './debt-position.repository';

/** A position as the payment platform takes it; throws when the municipality has not said to which account it is paid. */
export function toPositionRequest(row: DebtPositionRow): PositionRequest {
  const iban = isJsonObject(row.settings) ? row.settings['iban'] : undefined;
  if (typeof iban !== 'string' || iban === '')
    throw new Error('The municipality has no IBAN in its settings');
  return {
    iupd: row.iupd,
    iuv: row.iuv,
    noticeNumber: row.noticeNumber,
    creditorFiscalCode: row.creditorFiscalCode,
    companyName: row.creditorName,
    debtor: {
      kind: /^\d{11}$/.test(row.debtorFiscalCode) ? 'company' : 'person',
      fiscalCode: row.debtorFiscalCode,
      fullName: row.debtorName,
    },
    description: row.description,
    amount: row.amount,
    dueDate: row.dueDate,
    lines: row.lines.map((line) => ({
      amount: line.amount,
      remittance: `${line.description} ${row.instanceCode}`,
      taxonomy: line.taxonomy,
      iban,
    })),
  };
}
