import type { RequestContext } from '../../graphql/context';
import type { TenantTransaction } from '../../platform/tenant-transaction';
import { type Offer, type OfferedActivity, previewTemplateOf } from '../../workflow-runtime';
import type { ActivityOutput, OutcomeOutput } from './activity.types';
import { actorsNow } from './acting';
import type { WorkDependencies } from './dependencies';
import type { InstanceView } from './instance-view';

type OfferDependencies = Pick<WorkDependencies, 'runtime' | 'releases' | 'clock'>;

/**
 * What whoever asks may do now. A citizen is shown no work of the office; to withdraw the request as a whole or to correct
 * it is for the applicant and who acts for them alone.
 */
export async function loadOffer(
  tx: TenantTransaction,
  ctx: RequestContext,
  instance: InstanceView,
  deps: OfferDependencies,
): Promise<Offer> {
  const [actor, ...standIns] = await actorsNow(tx, ctx, instance, deps);
  if (actor === undefined || instance.workflow === null || instance.erased) return NOTHING;
  const offer = await deps.runtime.offer(tx, instance, actor, standIns);
  if (actor.kind !== 'citizen') return { ...NOTHING, activities: offer.activities };
  const own = offer.activities.filter(({ available }) => available.activity.performer.kind === 'citizen');
  return { ...offer, activities: own };
}

const NOTHING: Offer = { activities: [], withdrawable: false, correctable: false };

/** The activities of an offer, with the reasons of what cannot be done. */
export function toActivities({ activities }: Offer): readonly ActivityOutput[] {
  return activities.map(toActivity);
}

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
