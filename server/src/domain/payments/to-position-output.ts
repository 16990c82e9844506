import { fileUrl } from '../documents';
import type { DebtPositionRow } from './debt-position.repository';
import type { DebtPositionOutput } from './debt-position.types';

export function toPositionOutput(row: DebtPositionRow): DebtPositionOutput {
  const { id, instanceCode, serviceTitle, description, amount, dueDate, noticeNumber, state, paidAt } = row;
  return {
    id,
    instanceCode,
    serviceTitle,
    description,
    amount,
    dueDate,
    noticeNumber,
    state,
    paidAt,
    lines: row.lines.map((line) => ({ description: line.description, amount: line.amount })),
    receiptUrl: row.receiptFileId === null ? null : fileUrl(row.receiptFileId),
    noticeUrl: null,
  };
}
