import { canConfigure } from '@istanze/shared';
import { getForm } from '../domain/forms';
import { createPresence, type SeatNews } from '../domain/presence';
import { getWorkflow } from '../domain/workflows';
import type { RequestContext } from '../graphql/context';
import type { Feed } from '../graphql/feed';
import type { TenantTransaction, WithTenant } from '../platform/tenant-transaction';
import type { DomainParts } from './domain';

/** Who may know who has what open: administrators of what they compose, whoever sees an instance of that instance. */
export function composePresence(withTenant: WithTenant, domain: DomainParts, feed: Feed<SeatNews>) {
  const composed =
    (read: (tx: TenantTransaction, id: string) => Promise<unknown>) =>
    async (ctx: RequestContext, id: string): Promise<boolean> => {
      if (!canConfigure(ctx.viewer)) return false;
      await withTenant(ctx.tenantId, (tx) => read(tx, id));
      return true;
    };
  return createPresence({
    withTenant,
    feed,
    mayEnter: {
      form: composed(getForm),
      workflow: composed(getWorkflow),
      instance: (ctx, code) => domain.instances.useCases.mayFollow(ctx, code),
    },
  });
}
