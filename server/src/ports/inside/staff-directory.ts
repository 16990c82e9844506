import type { TenantTransaction } from '../../platform/tenant-transaction';

/** The people who work in an office, as far as work is handed among them. */
export interface StaffDirectory {
  /** Active operators and managers of the office, by name. */
  ofOffice(
    tx: TenantTransaction,
    officeId: string,
  ): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Offices where somebody works on requests, by name. */
  offices(tx: TenantTransaction): Promise<readonly { readonly id: string; readonly name: string }[]>;
}
