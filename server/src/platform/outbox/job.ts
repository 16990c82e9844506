import type { JsonObject } from '@istanze/shared';
import type { TenantTransaction } from '../tenant-transaction';

/** A row to be written in the transaction of the change it follows from. References only: never personal data. */
export interface NewJob {
  readonly kind: string;
  /** The same key is written once, whatever happens; outside systems see it too. */
  readonly key: string;
  readonly payload?: JsonObject;
  /** Jobs of one instance are done one after the other, in the order they were written. */
  readonly instanceId?: string;
  /** Not before this instant. With `timer` the job stands outside the order of its instance. */
  readonly notBefore?: Date;
  readonly timer?: boolean;
  readonly maxAttempts?: number;
}

/** A job in the hands of a handler. */
export interface OutboxJob {
  readonly id: string;
  readonly tenantId: string;
  readonly kind: string;
  readonly key: string;
  readonly payload: JsonObject;
  readonly instanceId: string | null;
  /** 1 at the first try. */
  readonly attempt: number;
  readonly createdAt: Date;
  /**
   * Marks the job done and writes the effect's own record in one transaction. Throws `LeaseLost`, and undoes what `record`
   * wrote, when another worker has taken the job over meanwhile. Call it once; without a call the job is done when the handler ends.
   */
  complete<T>(record: (tx: TenantTransaction) => Promise<T>): Promise<T>;
}

/** What a handler answers: nothing when done, or an instant to be asked again; waiting is not failing. */
export type JobOutcome = void | { readonly postponeUntil: Date };

/** Runs with no transaction open. An exception means: try again later. `signal` ends when the lease is lost or the process stops. */
export type OutboxHandler = (job: OutboxJob, signal: AbortSignal) => Promise<JobOutcome>;

/** Called in the transaction that gives a job up, so that what waits for it can show a problem. */
export type FailureHandler = (
  tx: TenantTransaction,
  job: Omit<OutboxJob, 'complete'>,
  reason: string,
) => Promise<void>;

/** Thrown by a handler when trying again cannot help; `reason` is a code or a sentence without personal data. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';

  constructor(readonly reason: string) {
    super(reason);
  }
}

/**
 * Thrown by a handler that must be asked again later without having failed: what it needs is not there yet. With `standsAside`
 * the jobs of the same instance that were written after it no longer wait for it.
 */
export class Postponed extends Error {
  override readonly name = 'Postponed';

  constructor(
    readonly until: Date,
    readonly standsAside = false,
  ) {
    super('postponed');
  }
}

/** Another worker has the job now. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}
