import type { RequestContext } from '../../graphql/context';
import { getCitizen } from '../../graphql/get-viewer';
import { decodeCursor, pageSize, toConnection } from '../../graphql/keyset';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import { foldText } from '../catalogue';
import { findMessages, findThreadMessages, type MessageRow } from './message.repository';
import {
  countThreads,
  findThread,
  findThreads,
  type ThreadFilter,
  type ThreadRow,
} from './thread.repository';
import {
  MessageThread,
  type MessageThreadConnection,
  type MessageThreadFilter,
  MessageThreadPage,
} from './thread.types';
import { toMessageOutput } from './to-message-output';

export interface ThreadUseCases {
  listMyThreads(
    ctx: RequestContext,
    filter: MessageThreadFilter,
    first: number,
    after: string | null,
  ): Promise<MessageThreadConnection>;
  readMyThread(ctx: RequestContext, code: string | null): Promise<MessageThreadPage | null>;
}

/** Conversations of a person with the offices, one for each request. */
export function createThreadUseCases(deps: { readonly withTenant: WithTenant }): ThreadUseCases {
  return {
    listMyThreads: (ctx, filter, first, after) =>
      deps.withTenant(ctx.tenantId, (tx) => list(tx, toFilter(ctx, filter), pageSize(first), after)),
    readMyThread: (ctx, code) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        const citizenId = getCitizen(ctx).id;
        const row = await findThread(tx, citizenId, code);
        if (row === undefined) return null;
        const messages = await findThreadMessages(tx, citizenId, row.instanceId);
        const last = messages.at(-1);
        if (last === undefined) return null;
        return Object.assign(new MessageThreadPage(), {
          thread: toThread(row, last),
          messages: messages.map(toMessageOutput),
        });
      }),
  };
}

function toFilter(ctx: RequestContext, { search, unread }: MessageThreadFilter): ThreadFilter {
  const words = foldText(search ?? '').slice(0, 100);
  return { citizenId: getCitizen(ctx).id, words: words === '' ? null : words, unread: unread === true };
}

async function list(
  tx: TenantTransaction,
  filter: ThreadFilter,
  size: number,
  after: string | null,
): Promise<MessageThreadConnection> {
  const cursor = decodeCursor(after, 2);
  const from = cursor === undefined ? undefined : { at: cursor[0] ?? null, id: cursor[1] ?? null };
  const rows = await findThreads(tx, filter, size, from);
  const last = new Map(
    (
      await findMessages(
        tx,
        rows.map(({ lastId }) => lastId),
      )
    ).map((message) => [message.id, message]),
  );
  return {
    ...toConnection(
      rows,
      size,
      ({ lastAt, lastId }) => [lastAt.toISOString(), lastId],
      (row) => toThread(row, getMessage(last, row.lastId)),
    ),
    totalCount: await countThreads(tx, filter),
  };
}

function getMessage(messages: ReadonlyMap<string, MessageRow>, id: string): MessageRow {
  const message = messages.get(id);
  if (message === undefined) throw new Error(`Message ${id} was not loaded`);
  return message;
}

/** An open draft has no office yet that would read; what was erased is closed for good. */
function toThread(row: ThreadRow, last: MessageRow): MessageThread {
  const { instanceCode, serviceTitle, messages, unread, category, erased } = row;
  return Object.assign(new MessageThread(), {
    instanceCode,
    serviceTitle,
    messages,
    unread,
    writable: category !== null && category !== 'draft' && !erased,
    last: toMessageOutput(last),
  });
}
