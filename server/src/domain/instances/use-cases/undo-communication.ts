import { canRetryAction } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { NotFoundError } from '../../../graphql/errors';
import { type NotAllowed, notAllowed } from '../../../graphql/refusals';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import { findCommunication } from '../../communications';
import type { WorkDependencies } from '../dependencies';
import type { Attempt } from '../once';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Takes an outgoing act back before it leaves; answers the code of its instance. */
export function createUndoCommunication(
  deps: WorkDependencies & {
    readonly undoCommunication: (tx: TenantTransaction, id: string) => Promise<boolean>;
  },
) {
  return (ctx: RequestContext, id: string): Promise<Attempt<string, NotAllowed>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const communication = UUID.test(id) ? await findCommunication(tx, id) : undefined;
      const instance =
        communication === undefined
          ? undefined
          : await deps.repository.findById(tx, communication.instanceId);
      if (instance === undefined || !canRetryAction(ctx.viewer, instance))
        throw new NotFoundError('communication');
      const undone = await deps.undoCommunication(tx, id);
      return undone ? { answer: instance.code } : { refusal: notAllowed('reason.too-late') };
    });
}
