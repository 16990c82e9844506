import { isLocale, type JsonObject, type Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { BulkFailure, BulkItem, BulkJob, BulkRequest, BulkSettlement, BulkTarget } from './bulk-job';

export interface NewBulkJob {
  readonly id: string;
  readonly staffId: string;
  readonly title: Text;
  readonly request: BulkRequest;
  readonly locale: string;
  readonly origin: string;
  readonly targets: readonly BulkTarget[];
  readonly at: Date;
}

export async function insertBulkJob(tx: TenantTransaction, vault: Vault, job: NewBulkJob): Promise<void> {
  const sealer = await vault.forTenant(tx);
  await tx.query(
    `insert into desk_job (tenant_id, id, staff_id, kind, title, request, locale, origin, total, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      tx.tenantId,
      job.id,
      job.staffId,
      job.request.kind,
      JSON.stringify(job.title),
      sealer.seal(JSON.stringify(job.request), contextOf(job.id)),
      job.locale,
      job.origin,
      job.targets.length,
      job.at,
    ],
    'desk_job_insert',
  );
  const items = job.targets.map((target, position) => ({ id: uuidv7(), position, ...target }));
  await tx.query(
    `insert into desk_job_item (tenant_id, id, job_id, position, code, expected_version)
     select $1, r.id, $2, r.position, r.code, r."expectedVersion"
       from jsonb_to_recordset($3::jsonb) as r(id uuid, position integer, code text, "expectedVersion" integer)`,
    [tx.tenantId, job.id, JSON.stringify(items)],
    'desk_job_items',
  );
}

const COLUMNS = `id, staff_id as "staffId", kind, title, locale, origin, state, total, done, failed, created_at as "createdAt",
  finished_at as "finishedAt"`;

type JobRow = Omit<BulkJob, 'locale'> & { readonly locale: string };

export async function findBulkJob(tx: TenantTransaction, id: string): Promise<BulkJob | undefined> {
  const [row] = await tx.query<JobRow>(
    `select ${COLUMNS} from desk_job where tenant_id = $1 and id = $2`,
    [tx.tenantId, id],
    'desk_job_find',
  );
  return row === undefined ? undefined : toJob(row);
}

/** The latest jobs of a person, newest first. */
export async function findJobsOf(tx: TenantTransaction, staffId: string): Promise<readonly BulkJob[]> {
  const rows = await tx.query<JobRow>(
    `select ${COLUMNS} from desk_job where tenant_id = $1 and staff_id = $2 order by created_at desc, id desc limit 20`,
    [tx.tenantId, staffId],
    'desk_job_list',
  );
  return rows.map(toJob);
}

function toJob(row: JobRow): BulkJob {
  return { ...row, locale: isLocale(row.locale) ? row.locale : 'it' };
}

/** What a job does, opened. */
export async function readBulkRequest(
  tx: TenantTransaction,
  vault: Vault,
  id: string,
): Promise<BulkRequest | undefined> {
  const [row] = await tx.query<{ request: Buffer }>(
    'select request from desk_job where tenant_id = $1 and id = $2',
    [tx.tenantId, id],
    'desk_job_request',
  );
  if (row === undefined) return undefined;
  const sealer = await vault.forTenant(tx);
  return JSON.parse(sealer.openText(row.request, contextOf(id)));
}

/** The first instance that a running job has not settled; undefined when it is over or was stopped. */
export async function findNextItem(tx: TenantTransaction, jobId: string): Promise<BulkItem | undefined> {
  const [row] = await tx.query<BulkItem>(
    `select i.position, i.code, i.expected_version as "expectedVersion"
       from desk_job_item i join desk_job j on j.tenant_id = i.tenant_id and j.id = i.job_id
      where i.tenant_id = $1 and i.job_id = $2 and i.state = 'pending' and j.state = 'running'
      order by i.position limit 1`,
    [tx.tenantId, jobId],
    'desk_job_next',
  );
  return row;
}

/** Writes how an instance ended, once: told again it changes nothing. Tells whoever looks at the job. */
export async function settleItem(
  tx: TenantTransaction,
  job: Pick<BulkJob, 'id' | 'staffId'>,
  position: number,
  settlement: BulkSettlement,
  at: Date,
): Promise<void> {
  const failure: BulkFailure | undefined = settlement.done ? undefined : settlement;
  await tx.query(
    `with settled as (
       update desk_job_item set state = case when $4 then 'done' else 'failed' end, reason = $5, words = $6
        where tenant_id = $1 and job_id = $2 and position = $3 and state = 'pending' returning id)
     update desk_job set done = done + (case when $4 then 1 else 0 end), failed = failed + (case when $4 then 0 else 1 end),
       state = case when done + failed + 1 = total then 'done' else state end,
       finished_at = case when done + failed + 1 = total then $7 else finished_at end
      where tenant_id = $1 and id = $2 and exists (select from settled)`,
    [
      tx.tenantId,
      job.id,
      position,
      settlement.done,
      failure?.reason ?? null,
      failure === undefined || failure.words === null ? null : JSON.stringify(failure.words),
      at,
    ],
    'desk_job_settle',
  );
  await tellProgress(tx, job);
}

/** What was not begun is left as it is; false when nothing was running. */
export async function stopBulkJob(
  tx: TenantTransaction,
  job: Pick<BulkJob, 'id' | 'staffId'>,
  at: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `update desk_job set state = 'stopped', finished_at = $3 where tenant_id = $1 and id = $2 and state = 'running' returning id`,
    [tx.tenantId, job.id, at],
    'desk_job_stop',
  );
  await tellProgress(tx, job);
  return rows.length === 1;
}

async function tellProgress(
  tx: TenantTransaction,
  { id, staffId }: Pick<BulkJob, 'id' | 'staffId'>,
): Promise<void> {
  const news: JsonObject = { tenant: tx.tenantId, id, staff: staffId };
  await tx.query('select pg_notify($1, $2)', ['desk_job', JSON.stringify(news)], 'desk_job_tell');
}

export interface FailedItem extends BulkFailure {
  readonly code: string;
  /** Empty where the instance is no longer there. */
  readonly applicantName: string;
}

/** The instances that were left as they are, in the order they were chosen. */
export async function findFailures(tx: TenantTransaction, jobId: string): Promise<readonly FailedItem[]> {
  return tx.query<FailedItem>(
    `select f.code, f.reason, f.words, coalesce(i.applicant_name, '') as "applicantName"
       from desk_job_item f left join instance i on i.tenant_id = f.tenant_id and i.code = f.code
      where f.tenant_id = $1 and f.job_id = $2 and f.state = 'failed' order by f.position`,
    [tx.tenantId, jobId],
    'desk_job_failures',
  );
}

function contextOf(id: string): string {
  return `desk_job:${id}:request`;
}
