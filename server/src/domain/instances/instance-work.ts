import type { RequestContext } from '../../graphql/context';
import type { IdempotencyConflict } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { ActivityOutput } from './activity.types';
import type { WorkDependencies } from './dependencies';
import { findVisible } from './find-visible';
import { loadActivities } from './instance-activities';
import type { InstanceView } from './instance-view';
import type { Attempt } from './once';
import { type ActivityRequest, createPerformActivity, type WorkRefusal } from './use-cases/perform-activity';

/** What the operators' desk asks of single instances; the one door of the workflow stays the same. */
export interface InstanceWork {
  /** Undefined for every code that this person may not see. */
  find(tx: TenantTransaction, ctx: RequestContext, code: string): Promise<InstanceView | undefined>;
  activities(
    tx: TenantTransaction,
    ctx: RequestContext,
    instance: InstanceView,
  ): Promise<readonly ActivityOutput[]>;
  /** In a transaction of its own, once per key; throws `NotFoundError` for what this person may not see. */
  perform(
    ctx: RequestContext,
    request: ActivityRequest,
  ): Promise<Attempt<string, WorkRefusal | IdempotencyConflict>>;
}

export function createInstanceWork(deps: WorkDependencies): InstanceWork {
  return {
    find: (tx, ctx, code) => findVisible(tx, deps, ctx, code),
    activities: (tx, ctx, instance) => loadActivities(tx, ctx, instance, deps),
    perform: createPerformActivity(deps),
  };
}
