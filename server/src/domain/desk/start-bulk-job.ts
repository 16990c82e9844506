import type { Json, JsonObject, Text } from '@istanze/shared';
import { uuidv7 } from 'uuidv7';
import type { RequestContext } from '../../graphql/context';
import { getStaff } from '../../graphql/get-viewer';
import { type IdempotencyConflict, type NotAllowed, notAllowed } from '../../graphql/refusals';
import { hashRequest } from '../../platform/idempotency';
import { addJobs } from '../../platform/outbox';
import { attemptOnce, type Attempt } from '../instances';
import { BULK_JOB, type BulkRequest, type BulkTarget } from './bulk-job';
import { insertBulkJob } from './bulk-job.repository';
import type { DeskDependencies } from './desk-dependencies';

export interface BulkOrder {
  readonly title: Text;
  readonly targets: readonly BulkTarget[];
  readonly request: BulkRequest;
  readonly idempotencyKey: string;
}

/** Instances of one job: more than this is no longer looked through by who chooses. */
export const MOST_TARGETS = 1000;

/** Writes a job with a row for each instance; the relay does it. The same key writes it once. Answers its id. */
export function createStartBulkJob(deps: DeskDependencies) {
  return (
    ctx: RequestContext,
    order: BulkOrder,
  ): Promise<Attempt<string, NotAllowed | IdempotencyConflict>> => {
    const viewer = getStaff(ctx);
    const targets = [...new Map(order.targets.map((target) => [target.code, target])).values()];
    const once = {
      scope: `desk-job:${viewer.id}`,
      key: order.idempotencyKey,
      requestHash: hashRequest([targets.map(toJson), requestJson(order.request)]),
    };
    return attemptOnce<string, NotAllowed>(deps.withTenant, ctx.tenantId, once, async (tx) => {
      if (targets.length === 0) return { refusal: notAllowed('reason.nothing-chosen') };
      if (targets.length > MOST_TARGETS) return { refusal: notAllowed('reason.too-many-chosen') };
      const id = uuidv7();
      await insertBulkJob(tx, deps.vault, {
        id,
        staffId: viewer.id,
        title: order.title,
        request: order.request,
        locale: ctx.locale,
        origin: ctx.origin,
        targets,
        at: deps.clock.now(),
      });
      await addJobs(tx, [{ kind: BULK_JOB, key: `${BULK_JOB}:${id}`, payload: { job: id } }]);
      return { answer: id };
    });
  };
}

function toJson({ code, expectedVersion }: BulkTarget): Json {
  return [code, expectedVersion];
}

function requestJson(request: BulkRequest): JsonObject {
  if (request.kind === 'label') return { kind: 'label', add: [...request.add], remove: [...request.remove] };
  const { activity, outcome, input } = request;
  return { kind: 'perform', activity, outcome, input };
}
