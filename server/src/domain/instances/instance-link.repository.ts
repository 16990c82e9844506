import type { Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { LinkRelation } from './instance.types';

export interface NewLink {
  readonly fromId: string;
  readonly toId: string;
  readonly key: string;
  readonly at: Date;
}

export interface LinkRow {
  readonly relation: LinkRelation;
  readonly code: string;
  readonly serviceTitle: Text;
}

export async function insertLink(tx: TenantTransaction, { fromId, toId, key, at }: NewLink): Promise<void> {
  await tx.query(
    'insert into instance_link (tenant_id, from_id, to_id, key, at) values ($1, $2, $3, $4, $5)',
    [tx.tenantId, fromId, toId, key, at],
    'instance_link_insert',
  );
}

/** Code of the instance that was begun under a key; undefined before. Nobody else begins one meanwhile. */
export async function findFollowing(tx: TenantTransaction, key: string): Promise<string | undefined> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [`${tx.tenantId}:${key}`]);
  const [row] = await tx.query<{ code: string }>(
    `select i.code from instance_link l join instance i on i.tenant_id = l.tenant_id and i.id = l.to_id
      where l.tenant_id = $1 and l.key = $2`,
    [tx.tenantId, key],
    'instance_link_by_key',
  );
  return row?.code;
}

/** What an instance began and what began it, in the order in which it happened. */
export async function findLinks(tx: TenantTransaction, instanceId: string): Promise<readonly LinkRow[]> {
  return tx.query<LinkRow>(
    `select case when l.from_id = $2 then 'started' else 'started-from' end as relation, i.code, s.title as "serviceTitle"
       from instance_link l
       join instance i on i.tenant_id = l.tenant_id and i.id = case when l.from_id = $2 then l.to_id else l.from_id end
       join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
      where l.tenant_id = $1 and (l.from_id = $2 or l.to_id = $2) order by l.at, l.id`,
    [tx.tenantId, instanceId],
    'instance_links',
  );
}
