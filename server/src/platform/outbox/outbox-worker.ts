import type { Clock } from '../../ports/outside/clock';
import type { JobReference } from '../../ports/outside/job-transport';
import { describeError } from '../logger/describe-error';
import type { Logger } from '../logger/logger';
import { withCorrelation } from '../logger/correlation';
import type { TenantTransaction, WithTenant } from '../tenant-transaction';
import { backoffSeconds } from './backoff';
import { LeaseLost, PermanentFailure, Postponed, type OutboxJob } from './job';
import {
  claimJob,
  extendLease,
  markDone,
  markFailed,
  markForRetry,
  markPostponed,
  type ClaimedRow,
  type Lease,
} from './jobs.repository';
import type { OutboxHandlers } from './outbox-handlers';

export interface WorkerSettings {
  readonly withTenant: WithTenant;
  readonly handlers: OutboxHandlers;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly leaseSeconds: number;
  /** Called when something ended, so that the next job of the instance need not wait for the poll. */
  readonly onFinished: () => void;
}

/** Does one offered job at a time: claims the row, runs the handler, records how it ended. Never throws because of a handler. */
export class OutboxWorker {
  private readonly stopping = new AbortController();

  constructor(private readonly settings: WorkerSettings) {}

  /** Tells running handlers that the process is about to end. */
  stop(): void {
    this.stopping.abort();
  }

  async work(reference: JobReference): Promise<void> {
    const { withTenant, leaseSeconds } = this.settings;
    const row = await withTenant(reference.tenantId, (tx) =>
      claimJob(tx, reference.outboxId, this.now(), leaseSeconds),
    );
    if (row === undefined) return;
    await withCorrelation(row.id, () => this.run(reference.tenantId, row));
    this.settings.onFinished();
  }

  private async run(tenantId: string, row: ClaimedRow): Promise<void> {
    const lease: Lease = { id: row.id, attempt: row.attempts };
    const held = new AbortController();
    const heartbeat = setInterval(
      () => void this.keep(tenantId, lease, held),
      (this.settings.leaseSeconds * 1000) / 3,
    );
    try {
      await this.handle(tenantId, row, lease, AbortSignal.any([held.signal, this.stopping.signal]));
    } catch (error) {
      await this.recordFailure(tenantId, row, lease, error);
    } finally {
      clearInterval(heartbeat);
    }
  }

  private async handle(tenantId: string, row: ClaimedRow, lease: Lease, signal: AbortSignal): Promise<void> {
    const handler = this.settings.handlers.find(row.kind);
    if (handler === undefined) throw new PermanentFailure(`no-handler:${row.kind}`);
    let completed = false;
    const complete: OutboxJob['complete'] = async (record) => {
      const value = await this.finish(tenantId, lease, record);
      completed = true;
      return value;
    };
    const outcome = await handler.handle({ ...describe(tenantId, row), complete }, signal);
    if (completed) return;
    if (outcome !== undefined) {
      await this.settings.withTenant(tenantId, (tx) => markPostponed(tx, lease, outcome.postponeUntil));
      return;
    }
    await this.finish(tenantId, lease, () => Promise.resolve());
  }

  private finish<T>(
    tenantId: string,
    lease: Lease,
    record: (tx: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    return this.settings.withTenant(tenantId, async (tx) => {
      if (!(await markDone(tx, lease))) throw new LeaseLost();
      return await record(tx);
    });
  }

  private async recordFailure(
    tenantId: string,
    row: ClaimedRow,
    lease: Lease,
    error: unknown,
  ): Promise<void> {
    if (error instanceof LeaseLost) return;
    if (error instanceof Postponed) {
      const { until, standsAside } = error;
      await this.settings.withTenant(tenantId, (tx) => markPostponed(tx, lease, until, standsAside));
      return;
    }
    const job = describe(tenantId, row);
    const { logger, withTenant, handlers } = this.settings;
    const reason = error instanceof PermanentFailure ? error.reason : describeError(error).summary;
    const forGood = error instanceof PermanentFailure || row.attempts >= row.max_attempts;
    logger.warn(
      { job: row.id, kind: row.kind, attempt: row.attempts, forGood, error: describeError(error) },
      'job failed',
    );
    await withTenant(tenantId, async (tx) => {
      if (forGood) {
        if (await markFailed(tx, lease, reason)) await handlers.find(row.kind)?.onFailure?.(tx, job, reason);
        return;
      }
      const wait = backoffSeconds(row.attempts, Math.random());
      await markForRetry(tx, lease, new Date(this.now().getTime() + wait * 1000), reason);
    });
  }

  private async keep(tenantId: string, lease: Lease, held: AbortController): Promise<void> {
    const until = new Date(this.now().getTime() + this.settings.leaseSeconds * 1000);
    try {
      if (await this.settings.withTenant(tenantId, (tx) => extendLease(tx, lease, until))) return;
      held.abort();
    } catch (error) {
      this.settings.logger.warn({ job: lease.id, error: describeError(error) }, 'lease not extended');
    }
  }

  private now(): Date {
    return this.settings.clock.now();
  }
}

function describe(tenantId: string, row: ClaimedRow): Omit<OutboxJob, 'complete'> {
  return {
    id: row.id,
    tenantId,
    kind: row.kind,
    key: row.key,
    payload: row.payload,
    instanceId: row.instance_id,
    attempt: row.attempts,
    createdAt: row.created_at,
  };
}
