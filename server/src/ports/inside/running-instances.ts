import type { TenantTransaction } from '../../platform/tenant-transaction';

/** How many instances of a service still run on a release. */
export interface RunningCount {
  readonly releaseId: string;
  readonly number: number;
  readonly count: number;
}

/** The submitted, unfinished instances of a service, for who brings them onto another release. */
export interface RunningInstances {
  /** By release, the newest first. */
  count(tx: TenantTransaction, serviceId: string): Promise<readonly RunningCount[]>;
  /** Ids of those on any other release than the one named, in order, after an id. */
  elsewhere(
    tx: TenantTransaction,
    serviceId: string,
    releaseId: string,
    page: { readonly after: string | null; readonly first: number },
  ): Promise<readonly string[]>;
}
