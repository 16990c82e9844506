import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Why work passes from one person to another without either of them asking. */
export type ReassignReason = 'absence' | 'return' | 'left';

export interface Reassignment {
  /** Whose it is now; anybody else's stays as it is. */
  readonly from: string;
  /** Null for nobody: it waits to be taken. */
  readonly to: string | null;
  readonly because: ReassignReason;
}

/** Open requests by who has them in hand. */
export interface AssignedWork {
  /** Ids of the oldest open requests of a member of staff. */
  openOf(tx: TenantTransaction, staffId: string, first: number): Promise<readonly string[]>;
  /** Passes one on and writes it into its history; false where it was no longer open or no longer theirs. */
  reassign(tx: TenantTransaction, instanceId: string, order: Reassignment): Promise<boolean>;
}
