import type { CompiledForm, ReleaseContent } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A release with its form compiled; immutable, so cached for the life of the process. */
export interface CompiledRelease {
  readonly id: string;
  readonly number: number;
  readonly content: ReleaseContent;
  readonly form: CompiledForm;
}

export interface Releases {
  /** Throws when there is none: an instance always has its release. */
  get(tx: TenantTransaction, releaseId: string): Promise<CompiledRelease>;
  /** One that is in memory. */
  find(tenantId: string, releaseId: string): CompiledRelease | undefined;
}
