import type { Viewer } from '../../graphql/viewer';
import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { InstanceWork } from '../instances';

export interface DeskDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly work: InstanceWork;
  /** A member of staff as they are now, with the roles they have now; null when they left. */
  readonly viewerOf: (tenantId: string, staffId: string) => Promise<Viewer | null>;
}
