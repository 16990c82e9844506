import type { RequestContext } from '../../../graphql/context';
import type { StaffViewer } from '../../../graphql/viewer';
import type { CounterDraft } from '../counter-draft.types';
import { findCounterDrafts } from '../counter-filing.repository';
import type { DraftDependencies } from '../dependencies';

/** What a member of staff began to compile for others and may still go on with. */
export function createListCounterDrafts({
  withTenant,
  clock,
}: Pick<DraftDependencies, 'withTenant' | 'clock'>) {
  return (ctx: RequestContext, { id }: StaffViewer): Promise<readonly CounterDraft[]> =>
    withTenant(ctx.tenantId, (tx) => findCounterDrafts(tx, id, clock.now()));
}
