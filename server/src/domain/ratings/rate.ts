import type { Issue } from '@istanze/shared';
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
import { findRateable, hasSheet, insertRating } from './rating.repository';
import { RatePayload } from './rating.types';

export interface RatingDependencies {
  readonly withTenant: WithTenant;
  readonly clock: Clock;
}

export interface RatingInput {
  /** `service:SLUG` for a sheet, `instance:CODE` for a service just used. */
  readonly target: string;
  readonly score: number;
  readonly reasons: readonly string[];
  readonly text: string | null;
}

export type Rate = (
  ctx: RequestContext,
  input: RatingInput,
) => Promise<RatePayload | ValidationRefusal | NotAllowed>;

const MOST_TEXT = 200;
const MOST_REASONS = 5;

/** Saves a rating (CONFORMANCE 3): of a sheet by anybody, unnamed; of an instance once and by its applicant. */
export function createRate(deps: RatingDependencies): Rate {
  return async (ctx, input) => {
    const issues = checkRating(input);
    if (issues.length > 0) return validationRefusal(issues, issueInWords(ctx));
    return deps.withTenant(ctx.tenantId, (tx) => saveRating(tx, ctx, input, deps.clock.now()));
  };
}

function checkRating({ score, reasons, text }: RatingInput): readonly Issue[] {
  const issues: Issue[] = [];
  if (!Number.isInteger(score) || score < 1 || score > 5)
    issues.push({ code: 'required-choice', path: 'score' });
  if (reasons.length > MOST_REASONS || reasons.some((reason) => !/^[a-z0-9-]{1,40}$/.test(reason))) {
    issues.push({ code: 'choice-unknown', path: 'reasons' });
  }
  if (text !== null && text.length > MOST_TEXT) {
    issues.push({ code: 'text-long', path: 'text', params: { max: MOST_TEXT, length: text.length } });
  }
  return issues;
}

async function saveRating(
  tx: TenantTransaction,
  ctx: RequestContext,
  input: RatingInput,
  at: Date,
): Promise<RatePayload | NotAllowed> {
  const [kind, name = ''] = splitTarget(input.target);
  const rating = { ...input, instanceId: null, at, text: input.text === '' ? null : input.text };
  if (kind === 'service' && (await hasSheet(tx, name))) {
    await insertRating(tx, rating);
    return Object.assign(new RatePayload(), { saved: true });
  }
  if (kind !== 'instance' || ctx.viewer?.kind !== 'citizen') return notAllowed('reason.not-found');
  const instanceId = await findRateable(tx, name, ctx.viewer.id);
  if (instanceId === undefined) return notAllowed('reason.not-found');
  const saved = await insertRating(tx, { ...rating, instanceId });
  return saved ? Object.assign(new RatePayload(), { saved }) : notAllowed('reason.already-rated');
}

function splitTarget(target: string): readonly string[] {
  const colon = target.indexOf(':');
  return colon < 0 ? [target] : [target.slice(0, colon), target.slice(colon + 1)];
}
