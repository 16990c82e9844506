import type { RequestContext } from '../../../graphql/context';
import type { NotAllowed } from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import type { DraftDependencies } from '../dependencies';
import { lockDraft } from '../get-draft';
import type { InstanceView } from '../instance-view';
import type { Attempt } from '../once';

/** Takes away what was to be read about a draft that was moved to another release; its answers are not touched. */
export function createAcknowledgeFormChange(deps: DraftDependencies) {
  return (
    ctx: RequestContext,
    viewer: CitizenViewer,
    code: string,
  ): Promise<Attempt<InstanceView, NotAllowed>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const found = await lockDraft(tx, deps.repository, viewer, code, deps.clock.now());
      if (!('refusal' in found)) await deps.repository.forgetFormChange(tx, found.answer.id);
      return found;
    });
}
