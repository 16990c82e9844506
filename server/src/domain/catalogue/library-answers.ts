import type { Issue } from '@istanze/shared';
import type { RequestContext } from '../../graphql/context';
import type { NotAllowed, ValidationRefusal, VersionConflict } from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { toArchetypeInfo } from './archetype-info';
import { getArchetype } from './catalogue.repository';
import { ArchetypePayload } from './library.types';
import { findMatrix } from './matrix.repository';

export type Refused = VersionConflict | ValidationRefusal | NotAllowed;

/** What the use cases of the libraries work with. */
export interface LibraryDependencies {
  readonly withTenant: WithTenant;
  readonly issueInWords: (ctx: RequestContext) => (issue: Issue) => string;
  /** Types of activity that exist. */
  readonly activityTypes: ReadonlySet<string>;
}

/** An archetype with its row of the matrix, as they stand now. */
export async function toArchetypePayload(tx: TenantTransaction, id: string): Promise<ArchetypePayload> {
  const archetype = await getArchetype(tx, id);
  await tx.em().refresh(archetype);
  return Object.assign(new ArchetypePayload(), {
    archetype: await toArchetypeInfo(tx, archetype),
    cells: await findMatrix(tx, id),
  });
}
