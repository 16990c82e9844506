import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { PaymentReceipt } from '../../ports/outside/payment-gateway';

export type ReceiptOutcome = 'booked' | 'wrong-amount' | 'unknown-position' | 'already-paid';

/** Keeps a receipt once by its id; `sealed` is its text encrypted. False when it was there before. */
export async function keepReceipt(
  tx: TenantTransaction,
  receipt: Pick<PaymentReceipt, 'receiptId' | 'noticeNumber' | 'amount'>,
  kept: {
    readonly positionId: string | null;
    readonly outcome: ReceiptOutcome;
    readonly sealed: Buffer;
    readonly at: Date;
  },
): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    `insert into payment_receipt (tenant_id, id, position_id, receipt_id, notice_number, amount, outcome, raw, received_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (tenant_id, receipt_id) do nothing returning id`,
    [
      tx.tenantId,
      uuidv7(),
      kept.positionId,
      receipt.receiptId,
      receipt.noticeNumber,
      receipt.amount,
      kept.outcome,
      kept.sealed,
      kept.at,
    ],
    'receipt_keep',
  );
  return rows.length === 1;
}

export async function hasReceipt(tx: TenantTransaction, receiptId: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>(
    'select id from payment_receipt where tenant_id = $1 and receipt_id = $2',
    [tx.tenantId, receiptId],
    'receipt_known',
  );
  return rows.length > 0;
}
