import { canRetryAction } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { type NotAllowed, notAllowed } from '../../../graphql/refusals';
import { holdsForSomeone } from '../acting';
import type { WorkDependencies } from '../dependencies';
import { getActing } from '../find-visible';
import type { Attempt } from '../once';

/** Tries a failed action again; answers the code of its instance. */
export function createRetryAction(deps: WorkDependencies) {
  return (ctx: RequestContext, code: string, run: string): Promise<Attempt<string, NotAllowed>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const { instance, actor } = await getActing(tx, deps, ctx, code);
      if (!holdsForSomeone(ctx, deps, (identity) => canRetryAction(identity, instance)))
        return { refusal: notAllowed('reason.other-kind') };
      const fed = await deps.runtime.retry(tx, instance.id, run, actor);
      return fed.kind === 'applied' ? { answer: instance.code } : { refusal: notAllowed('reason.done') };
    });
}
