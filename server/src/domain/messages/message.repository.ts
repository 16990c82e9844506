import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { NoticeKind } from '../citizens';
import type { FileRow } from '../documents';

export interface NewMessage {
  /** Same key, same message: written once. */
  readonly key: string;
  readonly instanceId: string | null;
  readonly citizenId: string;
  readonly sender: 'citizen' | 'office' | 'system';
  /** What it is about, as the reader chose a channel for each; how a request goes on where left out. */
  readonly kind?: NoticeKind;
  readonly authorId: string | null;
  readonly authorName: string;
  readonly subject: string;
  readonly body: string;
  readonly files: readonly string[];
  readonly at: Date;
}

export interface MessageRow {
  readonly id: string;
  readonly citizenId: string;
  readonly sender: 'citizen' | 'office' | 'system';
  readonly kind: NoticeKind;
  readonly authorName: string;
  readonly subject: string;
  readonly body: string;
  readonly at: Date;
  readonly readAt: Date | null;
  readonly instanceCode: string | null;
  readonly files: readonly FileRow[];
  /** Where it was told besides the area, each with how that stands. */
  readonly notices: readonly NoticeRow[];
}

export interface NoticeRow {
  readonly channel: 'mail' | 'app-io';
  readonly state: 'waiting' | 'sending' | 'sent' | 'delivered' | 'refused' | 'unknown';
  readonly reason: string | null;
  readonly at: string;
}

const COLUMNS = `m.id, m.citizen_id as "citizenId", m.sender, m.kind, m.author_name as "authorName", m.subject, m.body, m.at,
  m.read_at as "readAt", i.code as "instanceCode",
  coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'size', f.size, 'mime', f.mime,
      'sha256', f.sha256, 'status', f.status) order by array_position(m.files, f.id))
    from file f where f.tenant_id = m.tenant_id and f.id = any (m.files)), '[]') as files,
  coalesce((select jsonb_agg(jsonb_build_object('channel', n.channel, 'state', n.state, 'reason', n.reason, 'at', n.sent_at)
      order by n.sent_at, n.id)
    from notification n where n.tenant_id = m.tenant_id and n.key in ('mail:' || m.key, 'app-io:' || m.key)), '[]') as notices`;
/** Messages of a person, $2, and those about what they follow for others. */
export const READ_BY = '(m.citizen_id = $2 or m.instance_id = any (array (select acted_instances($2))))';
const FROM = 'message m left join instance i on i.tenant_id = m.tenant_id and i.id = m.instance_id';

/** Adds a message, or finds the one that was added under its key before. */
export async function appendMessage(tx: TenantTransaction, message: NewMessage): Promise<MessageRow> {
  await tx.query(
    `insert into message (tenant_id, id, instance_id, citizen_id, sender, author_id, author_name, subject, body, files, key, at, kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (tenant_id, key) do nothing`,
    [
      tx.tenantId,
      uuidv7(),
      message.instanceId,
      message.citizenId,
      message.sender,
      message.authorId,
      message.authorName,
      message.subject,
      message.body,
      message.files,
      message.key,
      message.at,
      message.kind ?? 'progress',
    ],
    'message_insert',
  );
  const rows = await tx.query<MessageRow>(
    `select ${COLUMNS} from ${FROM} where m.tenant_id = $1 and m.key = $2`,
    [tx.tenantId, message.key],
    'message_by_key',
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`Message ${message.key} was not written`);
  return row;
}

/** Messages about an instance, oldest first. */
export async function findInstanceMessages(
  tx: TenantTransaction,
  instanceId: string,
): Promise<readonly MessageRow[]> {
  return tx.query<MessageRow>(
    `select ${COLUMNS} from ${FROM} where m.tenant_id = $1 and m.instance_id = $2 order by m.at, m.id`,
    [tx.tenantId, instanceId],
    'message_by_instance',
  );
}

/** The messages among `ids` that exist, in no order. */
export async function findMessages(
  tx: TenantTransaction,
  ids: readonly string[],
): Promise<readonly MessageRow[]> {
  if (ids.length === 0) return [];
  return tx.query<MessageRow>(
    `select ${COLUMNS} from ${FROM} where m.tenant_id = $1 and m.id = any ($2)`,
    [tx.tenantId, ids],
    'message_by_ids',
  );
}

/** A person's messages about an instance, or about none, oldest first: the last two hundred. */
export async function findThreadMessages(
  tx: TenantTransaction,
  citizenId: string,
  instanceId: string | null,
): Promise<readonly MessageRow[]> {
  const rows = await tx.query<MessageRow>(
    `select ${COLUMNS} from ${FROM}
      where m.tenant_id = $1 and m.instance_id is not distinct from $3
        and ${READ_BY}
      order by m.at desc, m.id desc limit 200`,
    [tx.tenantId, citizenId, instanceId],
    'message_by_thread',
  );
  return rows.toReversed();
}

/** One page of a person's messages, newest first, one row more than asked where there are more. */
export async function findCitizenMessages(
  tx: TenantTransaction,
  citizenId: string,
  first: number,
  after: { readonly at: string | null; readonly id: string | null } | undefined,
): Promise<readonly MessageRow[]> {
  return tx.query<MessageRow>(
    `select ${COLUMNS} from ${FROM}
      where m.tenant_id = $1 and ${READ_BY}
        and ($3::timestamptz is null or (m.at, m.id) < ($3::timestamptz, $4::uuid))
      order by m.at desc, m.id desc limit $5`,
    [tx.tenantId, citizenId, after?.at ?? null, after?.id ?? null, first + 1],
    'message_by_citizen',
  );
}

export async function countCitizenMessages(tx: TenantTransaction, citizenId: string): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count from message m
      where m.tenant_id = $1 and ${READ_BY}`,
    [tx.tenantId, citizenId],
    'message_count',
  );
  return rows[0]?.count ?? 0;
}

/** A citizen's message opened by somebody of the office that has the instance; nothing new is left for them then. */
export async function markReadByOffice(
  tx: TenantTransaction,
  id: string,
  officeIds: readonly string[],
  at: Date,
): Promise<boolean> {
  const rows = await tx.query<{ instanceId: string }>(
    `update message m set read_at = coalesce(m.read_at, $4)
       from instance i
      where m.tenant_id = $1 and m.id = $2 and m.sender = 'citizen'
        and i.tenant_id = m.tenant_id and i.id = m.instance_id and i.office_id = any ($3)
      returning m.instance_id as "instanceId"`,
    [tx.tenantId, id, officeIds, at],
    'message_read_office',
  );
  const [opened] = rows;
  if (opened === undefined) return false;
  await tx.query(
    `update instance i set unread = false,
       news = nullif(i.news, 'message'), news_at = case when i.news <> 'message' then i.news_at end
      where i.tenant_id = $1 and i.id = $2 and not exists (
        select from message m where m.tenant_id = $1 and m.instance_id = $2 and m.sender = 'citizen' and m.read_at is null)`,
    [tx.tenantId, opened.instanceId],
    'instance_nothing_new',
  );
  return true;
}

/** Marks a message as opened by the person it was written to; false when there is none. Keeps the first opening. */
export async function markRead(
  tx: TenantTransaction,
  id: string,
  citizenId: string,
  at: Date,
): Promise<{ readonly instanceId: string | null; readonly key: string } | undefined> {
  const rows = await tx.query<{ instanceId: string | null; key: string }>(
    `update message set read_at = coalesce(read_at, $4)
      where tenant_id = $1 and id = $2 and sender <> 'citizen'
        and (citizen_id = $3 or instance_id in (select acted_instances($3)))
      returning instance_id as "instanceId", key`,
    [tx.tenantId, id, citizenId, at],
    'message_read',
  );
  return rows[0];
}
