import type { StateCategory, Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { InstanceNews } from '../../ports/inside/instance-store';
import type { LabelRow } from '../labels';
import type { QueueSearch } from './queue-search';
import type { QueueOrder } from './queue.types';

/** What the queue is asked for; offices and categories are never empty. */
export interface QueueQuery {
  readonly offices: readonly string[];
  /** What other offices asked of these offices and people: beside their own work, or that alone which still waits. */
  readonly asked?: { readonly people: readonly string[]; readonly scope: 'beside' | 'waiting' };
  readonly categories: readonly StateCategory[];
  readonly assignee:
    | { readonly kind: 'anyone' }
    | { readonly kind: 'nobody' }
    | { readonly kind: 'member'; readonly id: string }
    /** Theirs, nobody's, or anybody's where a colleague or a stuck step waits. */
    | { readonly kind: 'desk'; readonly id: string };
  readonly serviceSlug: string | null;
  readonly label: string | null;
  readonly search: QueueSearch;
  readonly order: QueueOrder;
  readonly first: number;
  /** Sort key (instant or date, null where it has none) and id of the last row seen. */
  readonly after: { readonly key: string | null; readonly id: string } | undefined;
}

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
export async function findQueue(tx: TenantTransaction, query: QueueQuery): Promise<readonly QueueListRow[]> {
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

/** Instances of other offices that these offices and people were asked about. */
function askedRows(asked: NonNullable<QueueQuery['asked']>, bind: Bind): string {
  const waiting = asked.scope === 'waiting' ? 'and a.pending' : '';
  return `i.tenant_id = $1 and i.office_id <> all ($2) and i.id in (
      select a.instance_id from instance_asked a where a.tenant_id = $1 and a.office_id = any ($2) ${waiting}
      union select a.instance_id from instance_asked a
       where a.tenant_id = $1 and a.staff_id = any (${bind(asked.people)}::uuid[]) ${waiting})`;
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

/** How many match; beyond `cap` only that they are more. */
export async function countQueue(
  tx: TenantTransaction,
  query: QueueQuery,
  cap: number | null,
): Promise<number> {
  const values: unknown[] = [tx.tenantId, query.offices, query.categories, cap === null ? null : cap + 1];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const filter = filters(query, bind);
  const own = `select i.id from instance i
      where i.tenant_id = $1 and i.office_id = any ($2) and i.category = any ($3) ${filter.own}`;
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count from (${counted(query, own, filter.asked, bind)} limit $4) x`,
    values,
    `${queryName(query)}_count`,
  );
  return rows[0]?.count ?? 0;
}

type Bind = (value: unknown) => string;

function counted({ asked }: QueueQuery, own: string, filter: string, bind: Bind): string {
  if (asked === undefined) return own;
  const others = `select i.id from instance i where ${askedRows(asked, bind)} and i.category = any ($3) ${filter}`;
  return asked.scope === 'waiting' ? others : `${own} union all ${others}`;
}

/** The same for one's own offices and for what was asked of them, but for the way a name is looked for. */
interface Filter {
  readonly own: string;
  readonly asked: string;
}

function filters(query: QueueQuery, bind: Bind): Filter {
  const parts: string[] = [];
  if (query.assignee.kind === 'nobody') parts.push('i.assignee_id is null');
  if (query.assignee.kind === 'member') parts.push(`i.assignee_id = ${bind(query.assignee.id)}`);
  if (query.assignee.kind === 'desk') {
    parts.push(
      `(i.assignee_id is null or i.assignee_id = ${bind(query.assignee.id)} or i.news in ('proposed', 'failed'))`,
    );
  }
  if (query.order === 'news') parts.push('i.news is not null');
  if (query.serviceSlug !== null) {
    parts.push(
      `i.service_id = (select id from service where tenant_id = $1 and slug = ${bind(query.serviceSlug)})`,
    );
  }
  if (query.label !== null)
    parts.push(
      `exists (select from instance_label x where x.tenant_id = $1 and x.instance_id = i.id and x.label_id = ${bind(query.label)}::uuid)`,
    );
  const common = parts.map((part) => `and ${part}`).join(' ');
  const search = searchFilter(query.search, bind);
  return { own: `${common} ${search.own}`, asked: `${common} ${search.asked}` };
}

function searchFilter(search: QueueSearch, bind: Bind): Filter {
  switch (search.kind) {
    case 'none':
      return alike('');
    case 'code':
      return alike(`and i.code = ${bind(search.code)}`);
    case 'fiscal-code':
      return alike(`and i.applicant_fiscal_code = ${bind(search.fiscalCode)}`);
    case 'protocol':
      return alike(`and i.protocol = any (${bind(search.protocols)})`);
    case 'name':
      return named(bind(search.prefixes));
  }
}

function alike(condition: string): Filter {
  return { own: condition, asked: condition };
}

/**
 * Of one's own offices an array, worked out first: joined to, the function's rows would be looked for among all of the
 * office's archive. What was asked of them is little, and compared as it is read.
 */
function named(prefixes: string): Filter {
  const each = `unnest(${prefixes}::text[]) prefix`;
  return {
    own: `and i.id = any (array(select instances_by_name(prefix, $2) from ${each}))`,
    asked: `and exists (select from ${each} where prefix <> '' and starts_with(i.applicant_folded, prefix))`,
  };
}

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

/** Same shape, same text: statements are prepared under this name. */
function queryName(query: QueueQuery): string {
  const after = query.after === undefined ? 'first' : query.after.key === null ? 'undated' : 'next';
  const service = query.serviceSlug === null ? 'any' : 'service';
  const label = query.label === null ? 'any' : 'label';
  const asked = query.asked?.scope ?? 'own';
  return `queue_${query.order}_${after}_${query.assignee.kind}_${service}_${label}_${query.search.kind}_${asked}`;
}
