import type { StateCategory, Text } from '@istanze/shared';
import type { TenantReading } from '../../platform/tenant-transaction';
import type { InstanceNews } from '../../ports/inside/instance-store';
import type { LabelRow } from '../labels';
import { askedRows, type Bind, type Filter, filters, queryName, type QueueQuery } from './queue-filters';
import type { QueueOrder } from './queue.types';

export interface QueueListRow {
  readonly id: string;
  readonly code: string;
  readonly serviceSlug: string;
  readonly serviceTitle: Text;
  readonly releaseId: string;
  readonly applicantName: string;
  readonly applicantFiscalCode: string;
  /** Who acts for the applicant. */
  readonly representativeName: string | null;
  readonly stateKey: string;
  readonly category: StateCategory;
  readonly officeId: string;
  readonly assigneeId: string | null;
  readonly assigneeName: string | null;
  /** Name of the absent colleague for whom the assignee has it. */
  readonly standingInFor: string | null;
  readonly submittedAt: Date;
  readonly finalDate: string | null;
  readonly suspended: boolean;
  readonly protocol: string | null;
  readonly unread: boolean;
  readonly news: InstanceNews | null;
  readonly newsAt: Date | null;
  readonly labels: readonly LabelRow[];
  readonly version: number;
  /** Exact text of the instant, microseconds included: what the cursor carries. */
  readonly submittedKey: string;
  readonly newsKey: string | null;
}

const COLUMNS = `i.id, i.code, i.service_id, i.release_id, i.applicant_name, i.applicant_fiscal_code,
  i.representative_name, i.state_key, i.category,
  i.office_id, i.assignee_id, i.submitted_at, i.final_date, i.suspended, i.protocol, i.unread, i.news, i.news_at, i.version`;

/**
 * One page of the queue, one row more than asked where there are more. Each pair of office and category is read in the order
 * of its index and only as far as the page reaches; names are joined to the page alone.
 */
export async function findQueue(tx: TenantReading, query: QueueQuery): Promise<readonly QueueListRow[]> {
  const { sql, values, name } = buildQueue(tx.tenantId, query);
  return tx.query<QueueListRow>(sql, values, name);
}

/** The statement of a page; exported for the tests that look at its plan. */
export function buildQueue(
  tenantId: string,
  query: QueueQuery,
): { readonly sql: string; readonly values: readonly unknown[]; readonly name: string } {
  const values: unknown[] = [tenantId, query.offices, query.categories, query.first + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const filter = filters(query, bind);
  const parts = pageParts(query, bind);
  const sql = `select p.id, p.code, s.slug as "serviceSlug", s.title as "serviceTitle", p.release_id as "releaseId",
      p.applicant_name as "applicantName", p.applicant_fiscal_code as "applicantFiscalCode",
      p.representative_name as "representativeName", p.state_key as "stateKey",
      p.category, p.office_id as "officeId", p.assignee_id as "assigneeId", m.name as "assigneeName",
      p.submitted_at as "submittedAt", p.final_date as "finalDate", p.suspended, p.protocol, p.unread, p.news,
      p.news_at as "newsAt", p.version, p.submitted_at::text as "submittedKey",
      p.news_at::text as "newsKey",
      coalesce((select json_agg(json_build_object('id', l.id, 'name', l.name, 'tone', l.tone, 'retired', l.retired) order by l.name)
        from instance_label x join label l on l.tenant_id = x.tenant_id and l.id = x.label_id
        where x.tenant_id = $1 and x.instance_id = p.id), '[]') as labels,
      ${STANDING_IN} as "standingInFor"
    from (select i.* from (${sources(query, parts, filter, bind)}) i
      order by ${ORDER[query.order]} limit $4) p
    join service s on s.tenant_id = $1 and s.id = p.service_id
    left join staff_member m on m.tenant_id = $1 and m.id = p.assignee_id
    order by ${ORDER[query.order].replaceAll('i.', 'p.')}`;
  return { sql, values, name: queryName(query) };
}

/** One's own offices; what was asked of them, which is little, sorted. */
function sources(query: QueueQuery, parts: readonly PagePart[], filter: Filter, bind: Bind): string {
  const own = query.search.kind === 'none' ? inOrder(parts, filter.own) : found(parts, filter.own);
  const { asked } = query;
  if (asked === undefined) return own;
  const others = parts.map(
    (part) => `(select ${COLUMNS} from instance i
      where ${askedRows(asked, bind)} and i.category = any ($3) ${filter.asked} ${part.where}
      order by ${part.order} limit $4)`,
  );
  return asked.scope === 'waiting' ? others.join(' union all ') : [own, ...others].join(' union all ');
}

/** Each office and category read in the order of its index. */
function inOrder(parts: readonly PagePart[], filter: string): string {
  const reads = parts.map(
    (part) => `(select ${COLUMNS} from instance i
      where i.tenant_id = $1 and i.office_id = o.id and i.category = c.name ${filter} ${part.where}
      order by ${part.order} limit $4)`,
  );
  return `select i.* from unnest($2::uuid[]) o(id) cross join unnest($3::text[]) c(name)
      cross join lateral (${reads.join(' union all ')}) i`;
}

/** What a search finds is little and read once, not again for each office and category. */
function found(parts: readonly PagePart[], filter: string): string {
  return parts
    .map(
      (part) => `(select ${COLUMNS} from instance i
      where i.tenant_id = $1 and i.office_id = any ($2) and i.category = any ($3) ${filter} ${part.where}
      order by ${part.order} limit $4)`,
    )
    .join(' union all ');
}

/** The absent colleague for whom the one who has the request in hand has it. */
const STANDING_IN = `(select away.name from absence_handover h
    join absence a on a.tenant_id = h.tenant_id and a.id = h.absence_id and a.substitute_id = p.assignee_id
    join staff_member away on away.tenant_id = a.tenant_id and away.id = a.staff_id
    where h.tenant_id = $1 and h.instance_id = p.id and h.returned_at is null limit 1)`;

const ORDER: Readonly<Record<QueueOrder, string>> = {
  newest: 'i.submitted_at desc, i.id desc',
  oldest: 'i.submitted_at, i.id',
  deadline: 'i.final_date nulls last, i.id',
  news: 'i.news_at desc, i.id desc',
};

interface PagePart {
  readonly where: string;
  readonly order: string;
}

/** Rows without a final date come last: they are read by a branch of their own, so that each branch follows the index. */
function pageParts(query: QueueQuery, bind: Bind): readonly PagePart[] {
  const { after, order } = query;
  if (order !== 'deadline') {
    const compare = order === 'oldest' ? '>' : '<';
    const column = order === 'news' ? 'i.news_at' : 'i.submitted_at';
    const where =
      after === undefined
        ? ''
        : `and (${column}, i.id) ${compare} (${bind(after.key)}::timestamptz, ${bind(after.id)}::uuid)`;
    return [{ where, order: ORDER[order] }];
  }
  const undated = (id: string | undefined): PagePart => ({
    where: `and i.final_date is null ${id === undefined ? '' : `and i.id > ${bind(id)}::uuid`}`,
    order: 'i.final_date, i.id',
  });
  if (after === undefined)
    return [{ where: 'and i.final_date is not null', order: 'i.final_date, i.id' }, undated(undefined)];
  if (after.key === null) return [undated(after.id)];
  const where = `and (i.final_date, i.id) > (${bind(after.key)}::date, ${bind(after.id)}::uuid)`;
  return [{ where, order: 'i.final_date, i.id' }, undated(undefined)];
}
