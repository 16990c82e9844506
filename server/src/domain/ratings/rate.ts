import type { RequestContext } from '../../graphql/context';
import { issueInWords } from '../../graphql/issue-words';
import {
  notAllowed,
  type NotAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../graphql/refusals';
import type { TenantTransaction, WithTenant } from '../../platform/tenant-transaction';
import type { Clock } from '../../ports/outside/clock';
import { checkRating, type RatingInput } from './check-rating';
import { isRateablePage } from './rateable-pages';
import { findRateable, hasSheet, insertRating, type NewRating } from './rating.repository';
import { RatePayload } from './rating.types';

export interface RatingDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
  /** A keyed mark of sixteen bytes: the same for the same text, and no way back from it. */
  readonly markOf: (text: string) => Buffer;
  /** Counts one more rating without a login; false when too many came from there of late. */
  readonly mayRate: (tenantId: string, connection: string) => Promise<boolean>;
}

export type Rate = (
  ctx: RequestContext,
  input: RatingInput,
) => Promise<RatePayload | ValidationRefusal | NotAllowed>;

/**
 * Saves a rating (CONFORMANCE 3), once for each person or visit: of a sheet or a page by anybody, unnamed; of an instance by
 * its applicant.
 */
export function createRate(deps: RatingDependencies): Rate {
  return async (ctx, input) => {
    const issues = checkRating(input, ctx.viewer !== null);
    if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
    if (ctx.viewer === null && !(await deps.mayRate(ctx.tenantId, ctx.connectionMark?.() ?? '')))
      return notAllowed('reason.too-many-ratings');
    return deps.withTenant(ctx.tenantId, (tx) => saveRating(tx, ctx, input, deps));
  };
}

async function saveRating(
  tx: TenantTransaction,
  ctx: RequestContext,
  input: RatingInput,
  { clock, markOf }: RatingDependencies,
): Promise<RatePayload | NotAllowed> {
  const { target, score, reasons } = input;
  const text = input.text?.trim() ?? '';
  const given = { target, score, reasons, text: text === '' ? null : text, at: clock.now() };
  const [kind, name = ''] = splitTarget(target);
  if ((kind === 'service' && (await hasSheet(tx, name))) || (kind === 'page' && isRateablePage(name))) {
    const who = ctx.viewer === null ? `visit:${input.visit}` : `${ctx.viewer.kind}:${ctx.viewer.id}`;
    return keep(tx, { ...given, instanceId: null, rater: markOf(`${tx.tenantId} ${target} ${who}`) });
  }
  if (kind !== 'instance' || ctx.viewer?.kind !== 'citizen') return notAllowed('reason.not-found');
  const instanceId = await findRateable(tx, name, ctx.viewer.id);
  if (instanceId === undefined) return notAllowed('reason.not-found');
  return keep(tx, { ...given, instanceId, rater: null });
}

async function keep(tx: TenantTransaction, rating: NewRating): Promise<RatePayload | NotAllowed> {
  const saved = await insertRating(tx, rating);
  return saved ? Object.assign(new RatePayload(), { saved }) : notAllowed('reason.already-rated');
}

function splitTarget(target: string): readonly string[] {
  const colon = target.indexOf(':');
  return colon < 0 ? [target] : [target.slice(0, colon), target.slice(colon + 1)];
}
