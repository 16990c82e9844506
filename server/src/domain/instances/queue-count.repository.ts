import type { TenantReading } from '../../platform/tenant-transaction';
import { askedRows, type Bind, filters, queryName, type QueueQuery } from './queue-filters';

/** How many match; beyond `cap` only that they are more. */
export async function countQueue(tx: TenantReading, query: QueueQuery, cap: number | null): Promise<number> {
  const values: unknown[] = [tx.tenantId, query.offices, query.categories, cap === null ? null : cap + 1];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const filter = filters(query, bind);
  const own = query.search.kind === 'none' ? countedEach(filter.own) : countedFound(filter.own);
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count from (${counted(query, own, filter.asked, bind)} limit $4) x`,
    values,
    `${queryName(query)}_count`,
  );
  return rows[0]?.count ?? 0;
}

/** Each office and category by its index: together they may be most of a small archive, which would be read whole. */
function countedEach(filter: string): string {
  return `select i.id from unnest($2::uuid[]) o(id) cross join unnest($3::text[]) c(name)
      cross join lateral (select i.id from instance i
        where i.tenant_id = $1 and i.office_id = o.id and i.category = c.name ${filter} limit $4) i`;
}

function countedFound(filter: string): string {
  return `select i.id from instance i
      where i.tenant_id = $1 and i.office_id = any ($2) and i.category = any ($3) ${filter}`;
}

function counted({ asked }: QueueQuery, own: string, filter: string, bind: Bind): string {
  if (asked === undefined) return own;
  const others = `select i.id from instance i where ${askedRows(asked, bind)} and i.category = any ($3) ${filter}`;
  return asked.scope === 'waiting' ? others : `${own} union all ${others}`;
}
