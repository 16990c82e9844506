import type { Text } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { inPeriod, type StatisticsScope } from './statistics.repository';
import type { RatedKind } from './rating-report.types';

export interface RatedThingRow {
  readonly key: string;
  readonly kind: RatedKind;
  readonly serviceId: string | null;
  readonly title: Text | null;
  readonly page: string | null;
  readonly count: number;
  readonly average: number;
  readonly scores: readonly number[];
}

export interface ReasonRow {
  readonly thing: string;
  readonly key: string;
  readonly count: number;
}

export interface TextRow {
  readonly thing: string;
  readonly text: string;
  readonly score: number;
  readonly day: string;
}

/** Sheets and services of the offices in question; pages belong to no office, so only who asks about all of them has them. */
const RATED = `rated as (
  select r.score, r.reasons, r.body, r.created_at, s.id as service_id, s.title,
      case when r.instance_id is not null then 'SERVICE' when r.target like 'page:%' then 'PAGE' else 'SHEET' end as kind,
      case when r.target like 'page:%' then substr(r.target, 6) end as page,
      case when r.instance_id is not null then 'used:' || s.slug else r.target end as thing
    from rating r
    left join instance i on i.tenant_id = r.tenant_id and i.id = r.instance_id
    left join service s on s.tenant_id = r.tenant_id
      and (s.id = i.service_id or (r.instance_id is null and r.target = 'service:' || s.slug))
   where r.tenant_id = $1 and ${inPeriod('r.created_at')}
     and case when r.target like 'page:%' then $6::boolean and $5::uuid is null
              else coalesce(i.office_id, s.office_id) = any ($4) and ($5::uuid is null or s.id = $5) end)`;

const MOST_TEXTS = 200;

/** What was rated, the most often rated first. */
export function countRatings(
  tx: TenantTransaction,
  scope: StatisticsScope,
  withPages: boolean,
): Promise<readonly RatedThingRow[]> {
  return tx.query(
    `with ${RATED} select thing as key, kind, service_id as "serviceId", title, page, count(*)::int as count,
        avg(score)::float8 as average,
        array[${[1, 2, 3, 4, 5].map((stars) => `(count(*) filter (where score = ${stars}))::int`).join(', ')}] as scores
      from rated group by thing, kind, service_id, title, page order by count(*) desc, thing`,
    bound(tx, scope, withPages),
    'ratings_counted',
  );
}

/** How often each reason was given for the things in question. */
export function countReasons(
  tx: TenantTransaction,
  scope: StatisticsScope,
  things: readonly string[],
): Promise<readonly ReasonRow[]> {
  return tx.query(
    `with ${RATED} select thing, reason as key, count(*)::int as count from rated cross join lateral unnest(reasons) reason
      where thing = any ($7) group by thing, reason order by count(*) desc, reason`,
    [...bound(tx, scope, true), things],
    'ratings_reasons',
  );
}

/** What was written about the things in question, the newest first. */
export function findTexts(
  tx: TenantTransaction,
  scope: StatisticsScope,
  things: readonly string[],
): Promise<readonly TextRow[]> {
  return tx.query(
    `with ${RATED}, written as (
        select thing, body, score, created_at, row_number() over (partition by thing order by created_at desc) as place
          from rated where thing = any ($7) and body is not null)
     select thing, body as text, score, to_char(created_at at time zone 'Europe/Rome', 'YYYY-MM-DD') as day
       from written where place <= ${MOST_TEXTS} order by created_at desc`,
    [...bound(tx, scope, true), things],
    'ratings_texts',
  );
}

function bound(
  tx: TenantTransaction,
  { from, to, offices, serviceId }: StatisticsScope,
  withPages: boolean,
): readonly unknown[] {
  return [tx.tenantId, from, to, offices, serviceId, withPages];
}
