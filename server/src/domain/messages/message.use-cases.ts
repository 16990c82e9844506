import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import { decodeCursor, pageSize, toConnection } from '../../graphql/keyset';
import type { StaffViewer } from '../../graphql/viewer';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { countCitizenMessages, findCitizenMessages, markRead, markReadByOffice } from './message.repository';
import type { MessageConnection } from './message.types';
import { toMessageOutput } from './to-message-output';

export interface MessageDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  /** Told when a person opens a message, in the same transaction: evidence that what it announces was seen. */
  readonly onOpened: (tx: TenantTransaction, message: { readonly key: string }, at: Date) => Promise<void>;
}

export interface MessageUseCases {
  listMyMessages(ctx: RequestContext, first: number, after: string | null): Promise<MessageConnection>;
  markMessageRead(ctx: RequestContext, id: string): Promise<boolean>;
}

/** Messages of a person's area: the list, and their opening by either side. */
export function createMessageUseCases(deps: MessageDependencies): MessageUseCases {
  return {
    listMyMessages: (ctx, first, after) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const citizenId = getCitizen(ctx).id;
        const size = pageSize(first);
        const cursor = decodeCursor(after, 2);
        const from = cursor === undefined ? undefined : { at: cursor[0] ?? null, id: cursor[1] ?? null };
        const rows = await findCitizenMessages(tx, citizenId, size, from);
        const totalCount = await countCitizenMessages(tx, citizenId);
        return {
          ...toConnection(rows, size, (row) => [row.at.toISOString(), row.id], toMessageOutput),
          totalCount,
        };
      }),
    markMessageRead: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const at = deps.clock.now();
        if (ctx.viewer?.kind === 'staff') return markReadByOffice(tx, id, officesOf(ctx.viewer), at);
        const message = await markRead(tx, id, getCitizen(ctx).id, at);
        if (message === undefined) return false;
        await deps.onOpened(tx, message, at);
        return true;
      }),
  };
}

function officesOf(viewer: StaffViewer): readonly string[] {
  return viewer.roles.map(({ officeId }) => officeId);
}
