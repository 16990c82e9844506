import { withClient } from '../src/platform/database/roles';
import type { PermitService } from './builders/a-permit-service';

/** Whose rows are written: the services share them evenly, the first is the one that is looked at. */
export interface Archive {
  readonly tenantId: string;
  /** Who has a hundredth of the work in hand; colleagues have the rest. */
  readonly staffId: string;
  readonly services: readonly PermitService[];
}

/** Requests open at a time in one office: its archive grows with the years, what it can work on does not. */
export const OPEN_PER_OFFICE = 500;

/**
 * Rows numbered `from` + 1 to `to` of a municipality's past, with key, three events, two jobs done and one registration each.
 * Four requests each are one company's. Written as superuser without triggers, so that a million of them takes minutes.
 */
export async function fillArchive(
  adminUrl: string,
  archive: Archive,
  from: number,
  to: number,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    await client.query('set session_replication_role = replica');
    await client.query(`create temporary table fresh as ${FRESH}`, [
      archive.services.map(({ serviceId }) => serviceId),
      archive.services.map(({ releaseId }) => releaseId),
      archive.services.map(({ officeId }) => officeId),
      from + 1,
      to,
    ]);
    await client.query(CITIZENS, [archive.tenantId]);
    await client.query(INSTANCES, [
      archive.tenantId,
      archive.staffId,
      OPEN_PER_OFFICE * archive.services.length,
    ]);
    for (const sql of BESIDE) await client.query(sql, [archive.tenantId]);
    await client.query('vacuum analyze');
  });
}

/** Identifiers in the order of their time, as the product makes them; the newest has number 1. */
const FRESH = `select n, timestamptz '2026-06-01' - n * interval '1 minute' as at,
    (lpad(to_hex((extract(epoch from timestamptz '2026-06-01' - n * interval '1 minute') * 1000)::bigint), 12, '0')
      || '7' || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid as id,
    ($1::uuid[])[1 + n % cardinality($1::uuid[])] as service_id,
    ($2::uuid[])[1 + n % cardinality($2::uuid[])] as release_id,
    ($3::uuid[])[1 + n % cardinality($3::uuid[])] as office_id
  from generate_series($4::integer, $5::integer) n`;

/** An identifier made of a number, so that it can be met again. */
const idOf = (kind: string, number: string) => `md5('${kind}' || ${number})::uuid`;

const CITIZENS = `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name)
  select distinct $1::uuid, ${idOf('citizen', 'n / 4')}, lpad((n / 4)::text, 11, '0'), 'Impresa', (n / 4)::text from fresh
  on conflict do nothing`;

const INSTANCES = `insert into instance (tenant_id, id, code, service_id, release_id, office_id, citizen_id, applicant_name,
    applicant_folded, applicant_fiscal_code, state_key, category, version, workflow, answers, submitted_at, created_at, updated_at,
    final_date, assignee_id, protocol, closed_at, last_sequence)
  select $1, id, 'OLD-' || n, service_id, release_id, office_id, ${idOf('citizen', 'n / 4')}, 'Impresa ' || n, 'impresa ' || n, lpad((n / 4)::text, 11, '0'),
    'review', case when n <= $3::integer then 'waiting-office' else 'completed' end, 3, '{"problems": []}',
    json_build_object('subject', repeat(md5(n::text), 20)), at, at, at,
    case when n % 10 <> 1 then at::date + 30 end, case n / 10 % 100 when 0 then $2::uuid else ${idOf('staff', '(n / 10 % 100)')} end, lpad(n::text, 7, '0') || '/2026',
    case when n > $3::integer then at + interval '20 days' end, 3
  from fresh`;

const BESIDE = [
  `insert into instance_key (tenant_id, id, wrapped_key) select $1, id, decode(repeat(md5(n::text), 4), 'hex') from fresh`,
  `insert into instance_event (tenant_id, id, instance_id, sequence, type, at, envelope, payload, previous_hash, hash)
   select $1, gen_random_uuid(), id, s, 'event', at, decode(repeat(md5(n::text), 18), 'hex'), decode(repeat(md5(n::text), 30), 'hex'),
     decode(repeat(md5(n::text), 2), 'hex'), decode(repeat(md5(n::text), 2), 'hex')
   from fresh cross join generate_series(1, 3) s`,
  `insert into outbox (tenant_id, id, kind, instance_id, key, status, done_at)
   select $1, gen_random_uuid(), 'action', id, id || ':' || s, 'done', at from fresh cross join generate_series(1, 2) s`,
  `insert into registration (tenant_id, id, instance_id, direction, year, number, registered_at, external_reference)
   select $1, gen_random_uuid(), id, 'incoming', 2026, n, at, 'old:' || n from fresh`,
];
