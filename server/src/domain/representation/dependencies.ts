import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { Releases } from '../../ports/inside/releases';
import type { Clock } from '../../ports/outside/clock';
import type { PersonRegistry } from '../../ports/outside/person-registry';

export interface RepresentationDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  readonly releases: Releases;
  readonly personRegistryOf: (tenantId: string) => Promise<PersonRegistry>;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}
