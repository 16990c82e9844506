import type { RequestContext } from '../../../graphql/context';
import { type NotAllowed, notAllowed } from '../../../graphql/refusals';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { Attempt } from '../once';
import { getOutgoing, type OutgoingDependencies } from '../outgoing-communications';

type Decide = (ctx: RequestContext, id: string) => Promise<Attempt<string, NotAllowed>>;

/** Takes an outgoing act back before it leaves; answers the code of its instance. */
export function createUndoCommunication(deps: OutgoingDependencies): Decide {
  return (ctx, id) => settle(deps, ctx, id, (tx) => deps.outgoing.undo(tx, id));
}

/** Lets an outgoing act leave without waiting longer; answers the code of its instance. */
export function createSendCommunicationNow(deps: OutgoingDependencies): Decide {
  return (ctx, id) => settle(deps, ctx, id, (tx) => deps.outgoing.sendNow(tx, id));
}

async function settle(
  deps: OutgoingDependencies,
  ctx: RequestContext,
  id: string,
  act: (tx: TenantTransaction) => Promise<boolean>,
): Promise<Attempt<string, NotAllowed>> {
  return deps.withTenant(ctx.tenantId, async (tx) => {
    const { instance } = await getOutgoing(deps, ctx, tx, id);
    return (await act(tx)) ? { answer: instance.code } : { refusal: notAllowed('reason.too-late') };
  });
}
