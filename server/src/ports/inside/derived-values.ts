import type { Answers, JsonObject, ReleaseContent } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** What the municipality's own tables say about the answers of a release. */
export interface DerivedValues {
  /** By key; null where the tables say nothing. */
  compute(tx: TenantTransaction, release: ReleaseContent, answers: Answers): Promise<JsonObject>;
}
