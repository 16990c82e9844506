import type { StateCategory, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { READ_BY } from './message.repository';

/** The messages about one instance, told by the last of them; without an instance, the notices about the person alone. */
export interface ThreadRow {
  readonly instanceId: string | null;
  readonly instanceCode: string | null;
  readonly serviceTitle: Text | null;
  readonly category: StateCategory | null;
  readonly erased: boolean;
  readonly messages: number;
  readonly unread: number;
  readonly lastId: string;
  readonly lastAt: Date;
}

export interface ThreadFilter {
  readonly citizenId: string;
  /** Folded words found in the code, the service or a message. */
  readonly words: string | null;
  readonly unread: boolean;
}

const THREADS = `with thread as (
    select m.instance_id, count(*)::int as messages,
        count(*) filter (where m.sender <> 'citizen' and m.read_at is null)::int as unread,
        (array_agg(m.id order by m.at desc, m.id desc))[1] as last_id, max(m.at) as last_at
      from message m where m.tenant_id = $1
        and ${READ_BY} group by m.instance_id)`;
const FROM = `from thread t
    left join instance i on i.tenant_id = $1 and i.id = t.instance_id
    left join service s on s.tenant_id = i.tenant_id and s.id = i.service_id`;
const MATCH = `(not $3::boolean or t.unread > 0)
    and ($4::text is null or position($4 in fold(i.code)) > 0 or position($4 in fold(s.title::text)) > 0
      or exists (select from message m where m.tenant_id = $1 and ${READ_BY}
        and m.instance_id is not distinct from t.instance_id
        and position($4 in fold(m.subject || ' ' || m.body)) > 0))`;
const COLUMNS = `t.instance_id as "instanceId", i.code as "instanceCode", s.title as "serviceTitle", i.category,
    i.erased_at is not null as erased, t.messages, t.unread, t.last_id as "lastId", t.last_at as "lastAt"`;

/** One page, the thread that moved last first, one row more than asked where there are more. */
export async function findThreads(
  tx: TenantTransaction,
  filter: ThreadFilter,
  first: number,
  after: { readonly at: string | null; readonly id: string | null } | undefined,
): Promise<readonly ThreadRow[]> {
  return tx.query<ThreadRow>(
    `${THREADS} select ${COLUMNS} ${FROM}
      where ${MATCH} and ($5::timestamptz is null or (t.last_at, t.last_id) < ($5::timestamptz, $6::uuid))
      order by t.last_at desc, t.last_id desc limit $7`,
    [...bound(tx, filter), after?.at ?? null, after?.id ?? null, first + 1],
    'thread_page',
  );
}

export async function countThreads(tx: TenantTransaction, filter: ThreadFilter): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `${THREADS} select count(*)::int as count ${FROM} where ${MATCH}`,
    bound(tx, filter),
    'thread_count',
  );
  return rows[0]?.count ?? 0;
}

/** The thread of an instance's code, or that of the person alone; undefined where nothing was written. */
export async function findThread(
  tx: TenantTransaction,
  citizenId: string,
  code: string | null,
): Promise<ThreadRow | undefined> {
  const rows = await tx.query<ThreadRow>(
    `${THREADS} select ${COLUMNS} ${FROM} where i.code is not distinct from $3
      and (t.instance_id is null) = ($3::text is null)`,
    [tx.tenantId, citizenId, code],
    'thread_one',
  );
  return rows[0];
}

function bound(tx: TenantTransaction, { citizenId, unread, words }: ThreadFilter): readonly unknown[] {
  return [tx.tenantId, citizenId, unread, words];
}
