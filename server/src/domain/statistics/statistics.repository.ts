import { FINAL_CATEGORIES, STATE_CATEGORIES, type StateCategory } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** What figures are asked about: days in Italian time, offices never empty, a service or all. */
export interface StatisticsScope {
  readonly from: string;
  readonly to: string;
  readonly offices: readonly string[];
  readonly serviceId: string | null;
  readonly today: string;
}

/** A group of the figures: of one service, of one office, or (both null) all together. */
interface Grouped {
  readonly serviceId: string | null;
  readonly officeId: string | null;
}

export interface ReceivedRow extends Grouped {
  readonly count: number;
}
export interface DecidedRow extends Grouped {
  readonly count: number;
  readonly within: number;
  readonly median: number;
  readonly ninetieth: number;
}
export interface OpenRow extends Grouped {
  readonly count: number;
  readonly overdue: number;
}
export interface RatedRow extends Grouped {
  readonly count: number;
  readonly average: number;
}

const OPEN: readonly StateCategory[] = STATE_CATEGORIES.filter(
  (category) => category !== 'draft' && !FINAL_CATEGORIES.some((final) => final === category),
);
const GROUPS = `grouping sets ((service_id), (office_id), ())`;
const GROUPED = `service_id as "serviceId", office_id as "officeId"`;

/** First and last instant of the days `$2` to `$3` as Italy counts them, on a column with an index. */
export function inPeriod(column: string): string {
  return `${column} >= $2::date::timestamp at time zone 'Europe/Rome'
    and ${column} < ($3::date + 1)::timestamp at time zone 'Europe/Rome'`;
}

const SCOPE = `tenant_id = $1 and office_id = any ($4) and ($5::uuid is null or service_id = $5)`;

function bound(tx: TenantTransaction, { from, to, offices, serviceId }: StatisticsScope): readonly unknown[] {
  return [tx.tenantId, from, to, offices, serviceId];
}

export function countReceived(
  tx: TenantTransaction,
  scope: StatisticsScope,
): Promise<readonly ReceivedRow[]> {
  return tx.query(
    `select ${GROUPED}, count(*)::int as count from instance
      where ${SCOPE} and ${inPeriod('submitted_at')} group by ${GROUPS}`,
    bound(tx, scope),
    'statistics_received',
  );
}

/** The statement of the terms; exported for the test that looks at its plan. */
export const DECIDED = `select ${GROUPED}, count(*)::int as count, (count(*) filter (where within))::int as within,
    percentile_disc(0.5) within group (order by days) as median, percentile_disc(0.9) within group (order by days) as ninetieth
  from (select service_id, office_id, decided.day - (submitted_at at time zone 'Europe/Rome')::date as days,
          decided.day <= decided_due as within
        from instance cross join lateral (select (decided_at at time zone 'Europe/Rome')::date as day) decided
       where ${SCOPE} and ${inPeriod('decided_at')}) d
  group by ${GROUPS}`;

/** Days from sending to the end of the term, and how often that was in time: percentiles that somebody really waited. */
export function measureDecided(
  tx: TenantTransaction,
  scope: StatisticsScope,
): Promise<readonly DecidedRow[]> {
  return tx.query(DECIDED, bound(tx, scope), 'statistics_decided');
}

export function countOpen(tx: TenantTransaction, scope: StatisticsScope): Promise<readonly OpenRow[]> {
  return tx.query(
    `select ${GROUPED}, count(*)::int as count,
        (count(*) filter (where final_date < $5::date and not suspended))::int as overdue
       from instance where tenant_id = $1 and office_id = any ($2) and category = any ($3)
        and ($4::uuid is null or service_id = $4) group by ${GROUPS}`,
    [tx.tenantId, scope.offices, OPEN, scope.serviceId, scope.today],
    'statistics_open',
  );
}

export interface AgeRow {
  readonly band: number;
  readonly count: number;
  readonly overdue: number;
}

/** What is open by the band its age falls into: `starts` are the first days of each, growing. */
export function countByAge(
  tx: TenantTransaction,
  scope: StatisticsScope,
  starts: readonly number[],
): Promise<readonly AgeRow[]> {
  return tx.query(
    `select width_bucket($5::date - (submitted_at at time zone 'Europe/Rome')::date, $6::int[]) as band, count(*)::int as count,
        (count(*) filter (where final_date < $5::date and not suspended))::int as overdue
       from instance where tenant_id = $1 and office_id = any ($2) and category = any ($3)
        and ($4::uuid is null or service_id = $4) group by band order by band`,
    [tx.tenantId, scope.offices, OPEN, scope.serviceId, scope.today, starts],
    'statistics_ages',
  );
}

export interface MonthRow {
  readonly month: string;
  readonly received: number;
  readonly closed: number;
}

/** What came and what was closed in each month of the period, the empty ones too. */
export function countByMonth(tx: TenantTransaction, scope: StatisticsScope): Promise<readonly MonthRow[]> {
  const monthOf = (column: string): string =>
    `date_trunc('month', ${column} at time zone 'Europe/Rome')::date`;
  return tx.query(
    `with came as (select ${monthOf('submitted_at')} as month, count(*)::int as count from instance
        where ${SCOPE} and ${inPeriod('submitted_at')} group by 1),
      went as (select ${monthOf('closed_at')} as month, count(*)::int as count from instance
        where ${SCOPE} and ${inPeriod('closed_at')} group by 1)
     select to_char(m.month, 'YYYY-MM') as month, coalesce(came.count, 0) as received, coalesce(went.count, 0) as closed
       from generate_series(date_trunc('month', $2::date), $3::date, interval '1 month') m(month)
       left join came on came.month = m.month::date left join went on went.month = m.month::date
      order by m.month`,
    bound(tx, scope),
    'statistics_months',
  );
}

export interface OutcomeRow {
  readonly category: StateCategory;
  readonly count: number;
}

export function countOutcomes(tx: TenantTransaction, scope: StatisticsScope): Promise<readonly OutcomeRow[]> {
  return tx.query(
    `select category, count(*)::int as count from instance where ${SCOPE} and ${inPeriod('closed_at')}
      group by category order by count desc, category`,
    bound(tx, scope),
    'statistics_outcomes',
  );
}

/** Ratings of requests by the office and service that had them, and of sheets by those of the sheet. */
export function measureRatings(tx: TenantTransaction, scope: StatisticsScope): Promise<readonly RatedRow[]> {
  return tx.query(
    `select ${GROUPED}, count(*)::int as count, avg(score)::float8 as average
       from (select r.tenant_id, r.score, coalesce(i.service_id, s.id) as service_id, coalesce(i.office_id, s.office_id) as office_id
          from rating r
          left join instance i on i.tenant_id = r.tenant_id and i.id = r.instance_id
          left join service s on s.tenant_id = r.tenant_id and r.instance_id is null and r.target = 'service:' || s.slug
         where r.tenant_id = $1 and ${inPeriod('r.created_at')}) rated
      where ${SCOPE} group by ${GROUPS}`,
    bound(tx, scope),
    'statistics_ratings',
  );
}
