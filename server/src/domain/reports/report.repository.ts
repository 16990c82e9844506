import type { TenantTransaction } from '../../platform/tenant-transaction';

/** A report that may be shown to anybody, as far as it is shown. */
export interface ReportRow {
  readonly id: string;
  readonly releaseId: string;
  readonly stateKey: string;
  readonly solved: boolean;
  readonly submittedAt: Date;
  readonly title: string | null;
  readonly kind: string | null;
  readonly place: string | null;
  /** Exact text of the instant: what the cursor carries. */
  readonly sortKey: string;
}

export interface ReportPage {
  readonly kind: string | null;
  readonly first: number;
  readonly after: readonly (string | null)[] | undefined;
}

/** Only with the person’s consent, and once the office has looked at it: nobody publishes here by writing a title. */
const PUBLIC = `i.tenant_id = $1 and i.service_id = (select s.id from service s where s.tenant_id = $1 and s.slug = $2)
  and i.submitted_at is not null and i.erased_at is null
  and i.category not in ('draft', 'dismissed', 'withdrawn', 'rejected')
  and (i.assignee_id is not null or i.category = 'completed')
  and i.answers ->> 'public' = 'true' and ($3::text is null or i.answers ->> 'kind' = $3)`;

/** One more than asked, newest first. */
export async function findReports(
  tx: TenantTransaction,
  slug: string,
  { kind, first, after }: ReportPage,
): Promise<readonly ReportRow[]> {
  const [at, id] = after ?? [null, null];
  return tx.query<ReportRow>(
    `select i.id, i.release_id as "releaseId", i.state_key as "stateKey", i.category = 'completed' as solved,
        i.submitted_at as "submittedAt", i.submitted_at::text as "sortKey", i.answers ->> 'title' as title,
        i.answers ->> 'kind' as kind, i.answers -> 'place' ->> 'address' as place
       from instance i where ${PUBLIC}
        and ($4::text is null or (i.submitted_at, i.id) < ($4::timestamptz, $5::uuid))
      order by i.submitted_at desc, i.id desc limit $6`,
    [tx.tenantId, slug, kind, at, id, first + 1],
    'public_reports',
  );
}

export async function countReports(
  tx: TenantTransaction,
  slug: string,
  kind: string | null,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) from instance i where ${PUBLIC}`,
    [tx.tenantId, slug, kind],
    'public_report_count',
  );
  return row?.count ?? 0;
}

/** The release that new reports get; undefined where the service is not there to be used. */
export async function findLiveRelease(tx: TenantTransaction, slug: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(
    `select live_release_id as id from service
      where tenant_id = $1 and slug = $2 and status in ('active', 'suspended') and live_release_id is not null`,
    [tx.tenantId, slug],
    'report_release',
  );
  return row?.id;
}
