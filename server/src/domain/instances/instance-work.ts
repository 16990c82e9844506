import type { RequestContext } from '../../graphql/context';
import type { IdempotencyConflict } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { ActivityOutput } from './activity.types';
import type { InstanceStore } from '../../ports/inside/instance-store';
import type { WorkDependencies } from './dependencies';
import { findVisible } from './find-visible';
import { loadOffer, toActivities } from './instance-activities';
import type { InstanceView } from './instance-view';
import type { Attempt } from './once';
import type { QueueConnection, QueueFilter, QueueOrder } from './queue.types';
import { createListQueue, type QueueDependencies } from './use-cases/list-queue';
import { type ActivityRequest, createPerformActivity, type WorkRefusal } from './use-cases/perform-activity';
import { getStaff } from '../../graphql/get-viewer';
import { readWholeFile, type WholeFile } from './whole-file';

/** What the operators' desk asks of single instances; the one door of the workflow stays the same. */
export interface InstanceWork {
  /** One page of the viewer's queue. */
  list(
    ctx: RequestContext,
    filter: QueueFilter,
    order: QueueOrder,
    first: number,
    after?: string | null,
  ): Promise<QueueConnection>;
  /** Undefined for every code that this person may not see. */
  find(tx: TenantTransaction, ctx: RequestContext, code: string): Promise<InstanceView | undefined>;
  /** All that lies in its file, as this person may read it; the reading is written down. */
  wholeFile(tx: TenantTransaction, ctx: RequestContext, code: string): Promise<WholeFile | undefined>;
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

export function createInstanceWork(
  deps: WorkDependencies & QueueDependencies & { readonly store: InstanceStore },
): InstanceWork {
  const listQueue = createListQueue(deps);
  return {
    list: (ctx, filter, order, first, after) =>
      listQueue(ctx, getStaff(ctx), filter, order, first, after ?? null),
    find: (tx, ctx, code) => findVisible(tx, deps, ctx, code),
    wholeFile: (tx, ctx, code) => readWholeFile(tx, ctx, code, deps),
    activities: async (tx, ctx, instance) => toActivities(await loadOffer(tx, ctx, instance, deps)),
    perform: createPerformActivity(deps),
  };
}
