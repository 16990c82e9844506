import type { PositionRequest } from '../../../src/ports/outside/payment-gateway';

export const CREDITOR = '01234567890';
let sequence = 0;

/** A position nobody has used yet. */
export function newPosition(changes: Partial<PositionRequest> = {}): PositionRequest {
  sequence += 1;
  const base = `300${String(Date.now() % 1_000_000).padStart(6, '0')}${String(sequence).padStart(7, '0')}`;
  const noticeNumber = `${base}${String(Number(BigInt(base) % 93n)).padStart(2, '0')}`;
  return {
    iupd: `pos-${noticeNumber}`,
    iuv: noticeNumber.slice(1),
    noticeNumber,
    creditorFiscalCode: CREDITOR,
    companyName: 'Comune di Montesole',
    debtor: { kind: 'person', fiscalCode: 'SMPNNA85D52A944F', fullName: 'Anna Esempio' },
    description: 'Permesso <di prova> & altro',
    amount: 3000,
    dueDate: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    lines: [
      { amount: 2000, remittance: 'Permesso', taxonomy: '9/0101002IM/', iban: 'IT60X0542811101000000123456' },
      { amount: 1000, remittance: 'Diritti', taxonomy: '9/0101003IM/', iban: 'IT60X0542811101000000123456' },
    ],
    ...changes,
  };
}
