import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type Offer, type OfferedActivity, previewTemplateOf } from '../../workflow-runtime';
import type { ActivityOutput, OutcomeOutput } from './activity.types';
import { actorsNow } from './acting';
import type { WorkDependencies } from './dependencies';
import type { InstanceView } from './instance-view';

type OfferDependencies = Pick<WorkDependencies, 'runtime' | 'releases' | 'clock'>;

/** What can be done now by whoever asks; what cannot, with its reason. A citizen is shown no work of the office. */
export async function loadActivities(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  deps: OfferDependencies,
): Promise<readonly ActivityOutput[]> {
  const [actor, ...standIns] = await actorsNow(tx, ctx, instance, deps);
  if (actor === undefined || instance.workflow === null || instance.erased) return [];
  const { activities } = await deps.runtime.offer(tx, instance, actor, standIns);
  const shown = activities.filter(
    ({ available }) => actor.kind !== 'citizen' || available.activity.performer.kind === 'citizen',
  );
  return shown.map(toActivity);
}

/** What the applicant, or who acts for them, may do with the request as a whole now: nobody else may. */
export async function rightsOf(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  deps: OfferDependencies,
): Promise<Pick<Offer, 'withdrawable' | 'correctable'>> {
  const [actor] = await actorsNow(tx, ctx, instance, deps);
  if (actor?.kind !== 'citizen' || instance.workflow === null || instance.erased) return NO_RIGHTS;
  return deps.runtime.offer(tx, instance, actor);
}

const NO_RIGHTS = { withdrawable: false, correctable: false };

function toActivity({ available, refusal, inputForms }: OfferedActivity): ActivityOutput {
  const { activity, status, since, due, reasonText } = available;
  const allowed = available.allowed && refusal === undefined;
  const reason = available.reason ?? refusal ?? null;
  return {
    key: activity.key,
    type: activity.type,
    name: activity.name,
    help: activity.help ?? null,
    performer: activity.performer.kind,
    status,
    since: new Date(since),
    due,
    allowed,
    reason,
    reasonText: reasonText ?? null,
    outcomes: available.outcomes.map(
      ({ outcome, allowed: open, reason: why, reasonText: words }, index): OutcomeOutput => ({
        key: outcome.key,
        name: outcome.name,
        tone: outcome.tone ?? (index === 0 ? 'primary' : 'secondary'),
        allowed: open && refusal === undefined,
        reason: why ?? refusal ?? null,
        reasonText: words ?? null,
        inputForm: toJson(inputForms.get(outcome.key) ?? []),
        previewTemplate: previewTemplateOf(outcome),
      }),
    ),
  };
}

/** Definitions are JSON already; this only says so to the compiler. */
function toJson(sections: readonly object[]): OutcomeOutput['inputForm'] {
  return JSON.parse(JSON.stringify(sections));
}
