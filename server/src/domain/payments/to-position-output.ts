import { fileUrl } from '../documents';
import type { DebtPositionRow } from './debt-position.repository';
import type { DebtPositionOutput } from './debt-position.types';

/** A notice that can no longer be paid is not handed out. */
const PAYABLE: ReadonlySet<DebtPositionRow['state']> = new Set(['published', 'paying']);

/** A position as people see it; amounts in integer cents. */
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
    noticeUrl: row.noticeFileId === null || !PAYABLE.has(row.state) ? null : fileUrl(row.noticeFileId),
  };
}
