import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { Due, DuesAnswer } from '../outside/dues-source';

/** A payment asked of the applicant; amounts in integer cents. */
export interface DebtPositionRequest {
  /** Same key, same position. */
  readonly key: string;
  readonly instanceId: string;
  readonly citizenId: string;
  readonly debtor: { readonly name: string; readonly fiscalCode: string };
  readonly description: string;
  readonly lines: readonly {
    readonly description: string;
    readonly amount: number;
    readonly taxonomy: string;
  }[];
  readonly dueDate: string;
  /** What it stands for in the system of dues; none for what a form computed. */
  readonly dues: readonly PositionDue[];
}

/** A due by its notice number, at the amount it is paid at. */
export interface PositionDue {
  readonly list: string;
  readonly code: string;
  readonly amount: number;
}

export interface DebtPositionRecord {
  readonly id: string;
  readonly instanceId: string;
  readonly noticeNumber: string;
  readonly iuv: string;
  readonly amount: number;
  readonly dueDate: string;
  readonly state:
    'draft' | 'published' | 'paying' | 'verifying' | 'paid' | 'reported' | 'expired' | 'cancelled';
  readonly paidAt: string | null;
}

/** A payment made without the payment platform, with what proves it. */
export interface OutsidePayment {
  /** Same key, same record. */
  readonly key: string;
  /** Civil date on which the money arrived. */
  readonly paidOn: string;
  readonly means: string;
  /** Reference of the transfer, number of the receipt. */
  readonly reference: string;
  readonly proofFileId: string | null;
  readonly recordedBy: string;
}

export interface DebtPositions {
  /** Writes the position as a draft, with its notice number; a second call with the key gives the first one back. */
  prepare(tx: TenantTransaction, request: DebtPositionRequest): Promise<DebtPositionRecord>;
  /** Holds the dues it stands for, then sends it to the payment platform; no transaction is open while it does. */
  publish(
    tenantId: string,
    positionId: string,
  ): Promise<'published' | 'unavailable' | 'refused' | 'due-refused'>;
  /** What dues are today, by notice number; asked with no transaction open. */
  duesAsOf(
    tenantId: string,
    dues: readonly { readonly list: string; readonly code: string }[],
  ): Promise<ReadonlyMap<string, DuesAnswer<Due | null>>>;
  findByInstance(tx: TenantTransaction, instanceId: string): Promise<readonly DebtPositionRecord[]>;
  /** Takes back what was not paid yet. */
  cancel(tenantId: string, positionId: string): Promise<'cancelled' | 'unavailable' | 'already-paid'>;
  /** Invalidates the notice at the platform first, so that nobody pays it again, then books the payment made elsewhere. */
  settleOutside(
    tenantId: string,
    positionId: string,
    payment: OutsidePayment,
  ): Promise<'settled' | 'unavailable' | 'already-paid'>;
}
