import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { Vault } from '../../platform/crypto';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import type { SendPlainMail } from '../../ports/inside/plain-mail';
import type { OriginOf } from '../documents';

export interface AppointmentDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly vault: Vault;
  readonly originOf: OriginOf;
  readonly sendMail: SendPlainMail;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
  /** Counts one more booking without a login; false when too many came from there of late. */
  readonly mayBook: (tenantId: string, connection: string) => Promise<boolean>;
}
