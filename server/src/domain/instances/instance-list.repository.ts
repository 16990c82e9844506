import { isJsonObject, type Json, type StateCategory, type Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A line of a person's own list. */
export interface SummaryRow {
  readonly id: string;
  readonly code: string;
  readonly slug: string;
  readonly title: Text;
  readonly shortDescription: Text;
  readonly releaseId: string;
  readonly stateKey: string;
  readonly category: StateCategory;
  readonly step: string | null;
  readonly createdAt: Date;
  readonly submittedAt: Date | null;
  readonly updatedAt: Date;
  readonly expiresAt: Date | null;
  readonly finalDate: string | null;
  /** Timers of the workflow, for the last day to answer. */
  readonly timers: Json;
  readonly paymentDue: string | null;
  readonly hasDocument: boolean;
  /** Whose request it is, where somebody acts for them. */
  readonly onBehalfOf: string | null;
  /** Of a draft: how many questions have an answer, how many files are there. */
  readonly answered: number;
  readonly attached: number;
  /** Exact text of what it is sorted by: what the cursor carries. */
  readonly sortKey: string;
}

interface Sort {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

/** Instants by which a list is sorted. What has no date to be done by comes after what has, what changed last first. */
const SORTS = {
  updated: { by: 'i.updated_at', direction: 'desc' },
  submitted: { by: 'coalesce(i.submitted_at, i.created_at)', direction: 'desc' },
  due: {
    by: `coalesce(case i.category
        when 'draft' then i.expires_at
        when 'waiting-citizen' then (select min((t ->> 'at')::timestamptz)
          from jsonb_array_elements(coalesce(i.workflow -> 'timers', '[]')) t)
        when 'waiting-payment' then (select min(d.due_date)::timestamptz from debt_position d
          where d.tenant_id = i.tenant_id and d.instance_id = i.id and d.state in ('published', 'paying'))
      end, timestamptz '9999-01-01' - (i.updated_at - to_timestamp(0)))`,
    direction: 'asc',
  },
} as const satisfies Record<string, Sort>;

const select = ({
  by,
}: Sort): string => `select i.id, i.code, s.slug, s.title, s.short_description as "shortDescription", i.release_id as "releaseId",
    i.state_key as "stateKey", i.category, i.step, i.created_at as "createdAt", i.submitted_at as "submittedAt",
    case i.category when 'draft' then (select count(*)::int from json_object_keys(i.answers)) else 0 end as answered,
    case i.category when 'draft' then (select count(*)::int from file f where f.tenant_id = i.tenant_id
      and f.instance_id = i.id) else 0 end as attached,
    i.updated_at as "updatedAt", i.expires_at as "expiresAt", i.final_date as "finalDate",
    coalesce(i.workflow->'timers', '[]') as timers, (${by})::text as "sortKey",
    case when i.representation_id is not null then i.applicant_name end as "onBehalfOf",
    (select min(d.due_date) from debt_position d where d.tenant_id = i.tenant_id and d.instance_id = i.id
       and d.state in ('published', 'paying')) as "paymentDue",
    exists (select from issued_document x where x.tenant_id = i.tenant_id and x.instance_id = i.id
       and x.state = 'active' and x.file_id is not null and x.key not like 'receipt:%') as "hasDocument"
  from instance i join service s on s.tenant_id = i.tenant_id and s.id = i.service_id`;

/** Which of a person's instances are wanted; `assigned` tells what the office has taken up from what it has not. */
export interface SummaryFilter {
  readonly citizenId: string;
  readonly categories: readonly StateCategory[] | null;
  readonly assigned: boolean | null;
  /** Folded words found in the code or the title of the service. */
  readonly words: string | null;
}

/** A person's own requests, and those they follow for others; a draft is of who compiles it. */
const OWN = `(i.citizen_id = $2 and (i.representation_id is null or i.category <> 'draft')
    or i.representation_id = any (array (select acting_representations($2))))`;

const MATCH = `i.tenant_id = $1 and ${OWN}
  and ($3::text[] is null or i.category = any ($3))
  and ($4::boolean is null or (i.assignee_id is not null) = $4)
  and ($5::text is null or position($5 in fold(i.code)) > 0 or position($5 in fold(s.title::text)) > 0)`;

/** One page in an order, one row more than asked where there are more. */
export async function findSummaries(
  tx: TenantTransaction,
  filter: SummaryFilter,
  order: keyof typeof SORTS,
  first: number,
  after: { readonly key: string | null; readonly id: string | null } | undefined,
): Promise<readonly SummaryRow[]> {
  const sort = SORTS[order];
  const { by, direction } = sort;
  return tx.query<SummaryRow>(
    `${select(sort)} where ${MATCH}
       and ($6::timestamptz is null or (${by}, i.id) ${direction === 'asc' ? '>' : '<'} ($6::timestamptz, $7::uuid))
     order by ${by} ${direction}, i.id ${direction} limit $8`,
    [...bound(tx, filter), after?.key ?? null, after?.id ?? null, first + 1],
    `summary_page_${order}`,
  );
}

export async function countSummaries(tx: TenantTransaction, filter: SummaryFilter): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `select count(*)::int as count from instance i join service s on s.tenant_id = i.tenant_id and s.id = i.service_id
      where ${MATCH}`,
    bound(tx, filter),
    'summary_count',
  );
  return rows[0]?.count ?? 0;
}

/** The person's newest open draft for a service. */
export async function findOpenDraft(
  tx: TenantTransaction,
  citizenId: string,
  serviceId: string,
  at: Date,
): Promise<SummaryRow | undefined> {
  const rows = await tx.query<SummaryRow>(
    `${select(SORTS.updated)} where i.tenant_id = $1 and ${OWN} and i.service_id = $3 and i.category = 'draft' and i.expires_at > $4
     order by i.updated_at desc, i.id desc limit 1`,
    [tx.tenantId, citizenId, serviceId, at],
    'summary_open_draft',
  );
  return rows[0];
}

function bound(
  tx: TenantTransaction,
  { citizenId, categories, assigned, words }: SummaryFilter,
): readonly unknown[] {
  return [tx.tenantId, citizenId, categories, assigned, words];
}

/** Instants at which timers of the workflow ring, with the timer's id in its definition. */
export function timersOf(
  row: Pick<SummaryRow, 'timers'>,
): readonly { readonly timer: string; readonly at: string }[] {
  const list: readonly Json[] = Array.isArray(row.timers) ? row.timers : [];
  return list.flatMap((timer) => {
    if (!isJsonObject(timer)) return [];
    const { timer: id, at } = timer;
    return typeof id === 'string' && typeof at === 'string' ? [{ timer: id, at }] : [];
  });
}
