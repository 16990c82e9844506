import type { RequestContext } from '../../../graphql/context';
import type { NotAllowed } from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { DraftDependencies } from '../dependencies';
import { lockDraft } from '../get-draft';
import type { InstanceView } from '../instance-view';
import type { Attempt } from '../once';

/** Throws a draft away with its answers, files and key; gives back what it was. */
export function createDiscardDraft(deps: DraftDependencies) {
  return (
    ctx: RequestContext,
    viewer: CitizenViewer,
    code: string,
  ): Promise<Attempt<InstanceView, NotAllowed>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const found = await lockDraft(tx, deps.repository, viewer, code, deps.clock.now());
      if ('refusal' in found) return found;
      await deps.repository.deleteDraft(tx, found.answer.id);
      return found;
    });
}
