import { isOfOffice, type Issue } from '@istanze/shared';
import type { RequestContext } from '../../../graphql/context';
import { getStaff } from '../../../graphql/get-viewer';
import { issueInWords } from '../../../graphql/issue-words';
import {
  type NotAllowed,
  notAllowed,
  type ValidationRefusal,
  validationRefusal,
} from '../../../graphql/refusals';
import { checkRepresentation } from '../../representation';
import { holdsForSomeone } from '../acting';
import type { DraftDependencies } from '../dependencies';
import { getActing } from '../find-visible';
import type { Attempt } from '../once';

export interface RepresentationCheck {
  readonly code: string;
  readonly confirmed: boolean;
  /** Why it is not recognised; both people read it. */
  readonly reason: string;
}

const LONGEST = 1000;

/**
 * The office of a request confirms or refuses the declared representation with which it was made (DPR 445/2000 art. 71).
 * Refused, the representative no longer sees it; the request stays the applicant's, to be worked on or dismissed.
 */
export function createCheckRepresentation(deps: DraftDependencies) {
  return (
    ctx: RequestContext,
    { code, confirmed, reason }: RepresentationCheck,
  ): Promise<Attempt<string, NotAllowed | ValidationRefusal>> =>
    deps.withTenant(ctx.tenantId, async (tx) => {
      const { instance } = await getActing(tx, deps, ctx, code);
      const { id: staffId } = getStaff(ctx);
      if (!holdsForSomeone(ctx, deps, (identity) => isOfOffice(identity, instance)))
        return { refusal: notAllowed('reason.other-kind') };
      const issues = judge(confirmed, reason.trim());
      if (issues.length > 0) return { refusal: validationRefusal(issues, issueInWords(ctx)) };
      const { representation } = instance;
      const check = { confirmed, reason: reason.trim(), staffId, at: deps.clock.now() };
      if (representation === null || !(await checkRepresentation(tx, representation.id, check)))
        return { refusal: notAllowed('reason.done') };
      return { answer: instance.code };
    });
}

function judge(confirmed: boolean, reason: string): readonly Issue[] {
  if (!confirmed && reason === '') return [{ code: 'required', path: 'reason' }];
  const { length } = reason;
  return length > LONGEST ? [{ code: 'text-long', path: 'reason', params: { max: LONGEST, length } }] : [];
}
