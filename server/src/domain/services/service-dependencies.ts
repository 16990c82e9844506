import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { WithTenant } from '../../platform/tenant-transaction';
import type { ReferenceFiles } from './reference-files';

/** What the use cases of services work with. */
export interface ServiceDependencies {
  readonly withTenant: WithTenant;
  readonly files: ReferenceFiles;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
}
