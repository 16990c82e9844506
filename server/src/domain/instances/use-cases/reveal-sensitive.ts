import type { RequestContext } from '../../../graphql/context';
import { issueInWords } from '../../../graphql/issue-words';
import { type ValidationRefusal, validationRefusal } from '../../../graphql/refusals';
import { NotFoundError } from '../../../graphql/errors';
import type { DraftDependencies } from '../dependencies';
import { findVisible, noteReading } from '../find-visible';
import type { Attempt } from '../once';

const SHORTEST = 10;
const LONGEST = 300;

/** Opens the sensitive values of an instance for an hour to whoever says why; the person reads the reason in their area. */
export function createRevealSensitive(deps: DraftDependencies) {
  return (ctx: RequestContext, code: string, reason: string): Promise<Attempt<string, ValidationRefusal>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const instance = await findVisible(tx, deps, ctx, code);
      if (instance === undefined || ctx.viewer?.kind !== 'staff') throw new NotFoundError('instance');
      const words = reason.trim();
      if (words.length < SHORTEST || words.length > LONGEST) {
        const issue = { code: 'access-reason', path: 'reason', params: { min: SHORTEST, max: LONGEST } };
        return { refusal: validationRefusal([issue], issueInWords(ctx)) };
      }
      await noteReading(tx, ctx, instance, deps.clock.now(), { what: 'sensitive', reason: words });
      return { answer: instance.code };
    });
}
