import type { JsonObject } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { TenantTransaction } from '../tenant-transaction';
import type { NewJob } from './job';

/** Writes jobs; those whose key is already there are left as they are. */
export async function addJobs(tx: TenantTransaction, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map((job) => ({
    id: uuidv7(),
    kind: job.kind,
    key: job.key,
    payload: job.payload ?? {},
    instance_id: job.instanceId ?? null,
    timer: job.timer ?? false,
    max_attempts: job.maxAttempts ?? 30,
    next_attempt_at: job.notBefore?.toISOString() ?? null,
  }));
  await tx.query(
    `insert into outbox (tenant_id, id, kind, key, payload, instance_id, timer, max_attempts, next_attempt_at)
     select $1, r.id, r.kind, r.key, r.payload, r.instance_id, r.timer, r.max_attempts, coalesce(r.next_attempt_at, now())
     from jsonb_to_recordset($2::jsonb) as r(id uuid, kind text, key text, payload jsonb, instance_id uuid, timer boolean,
       max_attempts integer, next_attempt_at timestamptz)
     on conflict (tenant_id, key) do nothing`,
    [tx.tenantId, JSON.stringify(rows)],
    'outbox-add',
  );
}

/** Takes back jobs that nobody has begun; answers how many there were. */
export async function cancelJobs(tx: TenantTransaction, keys: readonly string[]): Promise<number> {
  const rows = await tx.query(
    `update outbox set status = 'cancelled', done_at = now() where tenant_id = $1 and key = any($2) and status = 'pending' returning id`,
    [tx.tenantId, keys],
    'outbox-cancel',
  );
  return rows.length;
}

/** Makes waiting jobs due at once: the ones of these keys, and whatever of `kind` the instance has waiting. */
export async function hastenJobs(
  tx: TenantTransaction,
  which: { readonly keys: readonly string[]; readonly instanceId: string; readonly kind: string },
  at: Date,
): Promise<void> {
  await tx.query(
    `with hastened as (
       update outbox set next_attempt_at = $5 where tenant_id = $1 and status = 'pending' and next_attempt_at > $5
          and (key = any($2) or (instance_id = $3 and kind = $4)) returning id)
     select pg_notify('outbox', '') from hastened limit 1`,
    [tx.tenantId, which.keys, which.instanceId, which.kind, at],
    'outbox-hasten',
  );
}

export interface ClaimedRow {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: JsonObject;
  readonly instance_id: string | null;
  readonly attempts: number;
  readonly max_attempts: number;
  readonly created_at: Date;
}

/** Takes a pending job for this worker. Undefined when it is done, taken, not due, or an earlier one of its instance is unfinished. */
export async function claimJob(
  tx: TenantTransaction,
  id: string,
  at: Date,
  leaseSeconds: number,
): Promise<ClaimedRow | undefined> {
  const rows = await tx.query<ClaimedRow>(
    `update outbox o set status = 'leased', attempts = o.attempts + 1, leased_until = greatest(now(), $3) + make_interval(secs => $4)
     where o.tenant_id = $1 and o.id = $2 and o.next_attempt_at <= greatest(now(), $3)
       and (o.status = 'pending' or (o.status = 'leased' and o.leased_until < greatest(now(), $3)))
       and (o.timer or o.instance_id is null or not exists (
         select 1 from outbox earlier
         where earlier.tenant_id = o.tenant_id and earlier.instance_id = o.instance_id
           and earlier.status in ('pending', 'leased') and not earlier.timer and earlier.position < o.position))
     returning o.id, o.kind, o.key, o.payload, o.instance_id, o.attempts, o.max_attempts, o.created_at`,
    [tx.tenantId, id, at, leaseSeconds],
    'outbox-claim',
  );
  return rows[0];
}

/** The number of the attempt is the token of the lease: who took the job over has a higher one. */
export interface Lease {
  readonly id: string;
  readonly attempt: number;
}

/** True while the lease is ours. */
export async function extendLease(tx: TenantTransaction, lease: Lease, until: Date): Promise<boolean> {
  return changeLeased(tx, lease, 'leased_until = $4', [until]);
}

export async function markDone(tx: TenantTransaction, lease: Lease): Promise<boolean> {
  return changeLeased(
    tx,
    lease,
    `status = 'done', done_at = now(), leased_until = null, last_error = null`,
    [],
  );
}

export async function markForRetry(
  tx: TenantTransaction,
  lease: Lease,
  at: Date,
  reason: string,
): Promise<boolean> {
  return changeLeased(
    tx,
    lease,
    `status = 'pending', leased_until = null, next_attempt_at = $4, last_error = $5`,
    [at, reason],
  );
}

/** Asked again later without having failed: the attempt does not count. */
export async function markPostponed(
  tx: TenantTransaction,
  lease: Lease,
  until: Date,
  standsAside = false,
): Promise<boolean> {
  const changes = `status = 'pending', leased_until = null, next_attempt_at = $4, attempts = attempts - 1, last_error = null,
    timer = timer or $5`;
  return changeLeased(tx, lease, changes, [until, standsAside]);
}

export async function markFailed(tx: TenantTransaction, lease: Lease, reason: string): Promise<boolean> {
  return changeLeased(tx, lease, `status = 'failed', leased_until = null, done_at = now(), last_error = $4`, [
    reason,
  ]);
}

async function changeLeased(
  tx: TenantTransaction,
  lease: Lease,
  changes: string,
  values: readonly unknown[],
): Promise<boolean> {
  const rows = await tx.query(
    `update outbox set ${changes} where tenant_id = $1 and id = $2 and status = 'leased' and attempts = $3 returning id`,
    [tx.tenantId, lease.id, lease.attempt, ...values],
  );
  return rows.length === 1;
}
