import type { RequestContext } from '../../graphql/context';
import { NotFoundError } from '../../graphql/errors';
import { getStaff } from '../../graphql/get-viewer';
import type { IdempotencyConflict, NotAllowed } from '../../graphql/refusals';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import type { BulkJob } from './bulk-job';
import { type FailedItem, findBulkJob, findFailures, findJobsOf, stopBulkJob } from './bulk-job.repository';
import { JobPayload } from './bulk.types';
import type { DeskDependencies } from './desk-dependencies';
import { type BulkChoice, createFindBulkChoices } from './find-bulk-choices';
import { type BulkOrder, createStartBulkJob } from './start-bulk-job';
import { isUuid } from '../../platform/is-uuid';

/** What is done with many instances at once; each job belongs to who began it. */
export interface BulkUseCases {
  choices(ctx: RequestContext, codes: readonly string[]): Promise<readonly BulkChoice[]>;
  start(ctx: RequestContext, order: BulkOrder): Promise<JobPayload | NotAllowed | IdempotencyConflict>;
  find(ctx: RequestContext, id: string): Promise<BulkJob | null>;
  listMine(ctx: RequestContext): Promise<readonly BulkJob[]>;
  stop(ctx: RequestContext, id: string): Promise<BulkJob>;
  failures(ctx: RequestContext, id: string): Promise<readonly FailedItem[]>;
}

export function createBulkUseCases(deps: DeskDependencies): BulkUseCases {
  const start = createStartBulkJob(deps);
  const own = async (tx: TenantTransaction, ctx: RequestContext, id: string) => {
    const job = isUuid(id) ? await findBulkJob(tx, id) : undefined;
    return job?.staffId === ctx.viewer?.id ? job : undefined;
  };
  const getOwn = async (tx: TenantTransaction, ctx: RequestContext, id: string) => {
    const job = await own(tx, ctx, id);
    if (job === undefined) throw new NotFoundError('job');
    return job;
  };
  return {
    choices: createFindBulkChoices(deps),
    start: async (ctx, order) => {
      const started = await start(ctx, order);
      if ('refusal' in started) return started.refusal;
      const job = await deps.withTenant(ctx.tenantId, (tx) => getOwn(tx, ctx, started.answer));
      return Object.assign(new JobPayload(), { job });
    },
    find: (ctx, id) => deps.withTenant(ctx.tenantId, async (tx) => (await own(tx, ctx, id)) ?? null),
    listMine: (ctx) => deps.withTenant(ctx.tenantId, (tx) => findJobsOf(tx, getStaff(ctx).id)),
    stop: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => {
        await stopBulkJob(tx, await getOwn(tx, ctx, id), deps.clock.now());
        return getOwn(tx, ctx, id);
      }),
    failures: (ctx, id) =>
      deps.withTenant(ctx.tenantId, async (tx) => findFailures(tx, (await getOwn(tx, ctx, id)).id)),
  };
}
