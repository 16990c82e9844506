import { canRetryAction } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { NotFoundError } from '../../../graphql/errors';
import { type NotAllowed, notAllowed } from '../../../graphql/refusals';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import { findCommunication } from '../../communications';
import type { WorkDependencies } from '../dependencies';
import type { Attempt } from '../once';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Outgoing acts in the time in which they can still be taken back; both are false once it is over. */
export interface WaitingCommunications {
  undo(tx: TenantTransaction, id: string): Promise<boolean>;
  sendNow(tx: TenantTransaction, id: string): Promise<boolean>;
}

type Dependencies = WorkDependencies & { readonly waitingCommunications: WaitingCommunications };
type Decide = (ctx: RequestContext, id: string) => Promise<Attempt<string, NotAllowed>>;

/** Takes an outgoing act back before it leaves; answers the code of its instance. */
export function createUndoCommunication(deps: Dependencies): Decide {
  return (ctx, id) => decide(deps, ctx, id, (tx) => deps.waitingCommunications.undo(tx, id));
}

/** Lets an outgoing act leave without waiting longer; answers the code of its instance. */
export function createSendCommunicationNow(deps: Dependencies): Decide {
  return (ctx, id) => decide(deps, ctx, id, (tx) => deps.waitingCommunications.sendNow(tx, id));
}

function decide(
  deps: Dependencies,
  ctx: RequestContext,
  id: string,
  act: (tx: TenantTransaction) => Promise<boolean>,
): Promise<Attempt<string, NotAllowed>> {
  return deps.withTenant(ctx.tenantId, async (tx) => {
    const communication = UUID.test(id) ? await findCommunication(tx, id) : undefined;
    const instance =
      communication === undefined ? undefined : await deps.repository.findById(tx, communication.instanceId);
    if (instance === undefined || !canRetryAction(ctx.viewer, instance))
      throw new NotFoundError('communication');
    return (await act(tx)) ? { answer: instance.code } : { refusal: notAllowed('reason.too-late') };
  });
}
