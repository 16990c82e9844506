import type { JsonObject } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import {
  type IdempotencyConflict,
  type NotAllowed,
  type ValidationRefusal,
  type VersionConflict,
  versionConflict,
} from '../../../graphql/refusals';
import { hashRequest } from '../../../platform/idempotency';
import type { TenantTransaction } from '../../../platform/tenant-transaction';
import type { WorkDependencies } from '../dependencies';
import { getActing } from '../find-visible';
import { hasMoved } from '../has-moved';
import { claimInputFiles } from '../input-files';
import { type Attempt, attemptOnce } from '../once';
import { toRefusal } from '../to-refusal';
import { getViewer } from '../../../graphql/get-viewer';

export interface ActivityRequest {
  readonly code: string;
  readonly activity: string;
  readonly outcome: string;
  readonly input: JsonObject;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

export type WorkRefusal = ValidationRefusal | VersionConflict | NotAllowed;

/** The one door of the workflow, for citizen and staff alike. Answers the code of the instance. */
export function createPerformActivity(deps: WorkDependencies) {
  return (
    ctx: RequestContext,
    request: ActivityRequest,
  ): Promise<Attempt<string, WorkRefusal | IdempotencyConflict>> => {
    const { code, activity, outcome, input, expectedVersion } = request;
    const once = {
      scope: `perform-activity:${getViewer(ctx).id}`,
      key: request.idempotencyKey,
      requestHash: hashRequest([code, activity, outcome, input, expectedVersion]),
    };
    return attemptOnce<string, WorkRefusal>(deps.withTenant, ctx.tenantId, once, (tx) =>
      perform(tx, ctx, request, deps),
    );
  };
}

async function perform(
  tx: TenantTransaction,
  ctx: RequestContext,
  request: ActivityRequest,
  deps: WorkDependencies,
): Promise<Attempt<string, WorkRefusal>> {
  const { instance, actor, standIns } = await getActing(tx, deps, ctx, request.code);
  if (await hasMoved(tx, instance, request.expectedVersion))
    return { refusal: versionConflict(instance.version) };
  const input = await claimInputFiles(tx, getViewer(ctx), instance.id, request.input);
  const { activity, outcome } = request;
  const performed = await deps.runtime.perform(tx, instance, { activity, outcome, input, actor, standIns });
  if (!performed.ok) return { refusal: toRefusal(performed.error, instance.version, ctx) };
  return { answer: instance.code };
}
