import { canWithdraw } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type IdempotencyConflict,
  notAllowed,
  validationRefusal,
  versionConflict,
} from '../../../graphql/refusals';
import type { CitizenViewer } from '../../../graphql/viewer';
import { hashRequest } from '../../../platform/idempotency';
import type { DebtPositions } from '../../../ports/inside/debt-positions';
import type { WorkDependencies } from '../dependencies';
import { getActing } from '../find-visible';
import { hasMoved } from '../has-moved';
import { type Attempt, attemptOnce } from '../once';
import { toRefusal } from '../to-refusal';
import type { WorkRefusal } from './perform-activity';

export interface WithdrawRequest {
  readonly code: string;
  readonly reason: string;
  readonly expectedVersion: number;
  readonly idempotencyKey: string;
}

const LONGEST_REASON = 2000;

/** Takes a request back where the flow allows it; what was to be paid is taken back first, and something paid stops it. */
export function createWithdrawInstance(
  deps: WorkDependencies & { readonly debtPositions: Pick<DebtPositions, 'findByInstance' | 'cancel'> },
) {
  return async (
    ctx: RequestContext,
    viewer: CitizenViewer,
    request: WithdrawRequest,
  ): Promise<Attempt<string, WorkRefusal | IdempotencyConflict>> => {
    const reason = request.reason.trim();
    if (reason.length > LONGEST_REASON) {
      const issue = {
        code: 'text-long',
        path: 'reason',
        params: { max: LONGEST_REASON, length: reason.length },
      };
      return { refusal: validationRefusal([issue], issueInWords(ctx)) };
    }
    const obstacle = await cancelPayments(ctx, request, deps);
    if (obstacle !== undefined) return { refusal: obstacle };
    const once = {
      scope: `withdraw-instance:${viewer.id}`,
      key: request.idempotencyKey,
      requestHash: hashRequest([request.code, reason, request.expectedVersion]),
    };
    return attemptOnce<string, WorkRefusal>(deps.withTenant, ctx.tenantId, once, async (tx) => {
      const { instance, actor } = await getActing(tx, deps, ctx, request.code);
      if (await hasMoved(tx, instance, request.expectedVersion))
        return { refusal: versionConflict(instance.version) };
      const at = deps.clock.now().toISOString();
      const applied = await deps.runtime.apply(tx, instance, { type: 'withdrawn', at, actor, reason });
      if (!applied.ok) return { refusal: toRefusal(applied.error, instance.version, ctx) };
      return { answer: instance.code };
    });
  };
}

/** Only where the withdrawal would go through: nobody's payment is cancelled for a request that is refused. */
async function cancelPayments(
  ctx: RequestContext,
  request: WithdrawRequest,
  deps: WorkDependencies & { readonly debtPositions: Pick<DebtPositions, 'findByInstance' | 'cancel'> },
): Promise<WorkRefusal | undefined> {
  const open = await deps.withTenant(ctx.tenantId, async (tx) => {
    const { instance, actor } = await getActing(tx, deps, ctx, request.code);
    const { content } = await deps.releases.get(tx, instance.releaseId);
    const state = instance.workflow;
    if (state === null || instance.version !== request.expectedVersion) return [];
    if (!canWithdraw(content.workflow, state, actor)) return [];
    return (await deps.debtPositions.findByInstance(tx, instance.id)).filter(
      (position) => position.state !== 'cancelled',
    );
  });
  for (const position of open) {
    const answer = await deps.debtPositions.cancel(ctx.tenantId, position.id);
    if (answer === 'already-paid') return notAllowed('reason.already-paid');
    if (answer === 'unavailable') return notAllowed('reason.payment-unavailable');
  }
  return undefined;
}
