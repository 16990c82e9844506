import type { RequestContext } from '../../../graphql/context';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { DraftDependencies } from '../dependencies';
import { findVisible, noteReading } from '../find-visible';
import type { InstanceView } from '../instance-view';
import type { Instance } from '../instance.types';
import { presentInstance } from '../present-instance';

/** An instance by its code; null for every code that this person may not see, whether or not it exists. */
export function createReadInstance(deps: DraftDependencies) {
  return (ctx: RequestContext, code: string): Promise<Instance | null> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const instance = await findVisible(tx, deps, ctx, code);
      if (instance === undefined) return null;
      await noteReading(tx, ctx, instance, deps.clock.now());
      clearUnread(tx, ctx, instance);
      return presentInstance(tx, ctx, instance, deps);
    });
}

/** An instance that this person has just changed, as it stands now. */
export function createShowInstance(deps: DraftDependencies) {
  return (ctx: RequestContext, code: string): Promise<Instance> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const instance = await deps.repository.findByCode(tx, code);
      if (instance === undefined) throw new Error('The instance that was just written is not there');
      return presentInstance(tx, ctx, instance, deps);
    });
}

/** Whether this person may be told that an instance changed. */
export function createMayFollow(deps: DraftDependencies) {
  return (ctx: RequestContext, code: string): Promise<boolean> =>
    deps.withTenant(ctx.tenantId, async (tx) => (await findVisible(tx, deps, ctx, code)) !== undefined);
}

/** What is new was seen once whoever has the instance opens it. */
function clearUnread(tx: TenantTransaction, { viewer }: RequestContext, instance: InstanceView): void {
  if (viewer?.kind !== 'staff' || viewer.id !== instance.assigneeId || !instance.unread) return;
  tx.queryAtCommit(
    'update instance set unread = false where tenant_id = $1 and id = $2',
    [tx.tenantId, instance.id],
    'instance_seen',
  );
}
