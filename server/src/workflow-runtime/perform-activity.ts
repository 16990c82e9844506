import {
  availableActivities,
  canCorrect,
  canWithdraw,
  fail,
  ok,
  romeDate,
  type ActivityDefinition,
  type Actor,
  type Answers,
  type AvailableActivity,
  type Issue,
  type JsonObject,
  type OutcomeDefinition,
  type Result,
  type SectionDefinition,
  type TransitionContext,
  type WorkflowState,
} from '@istanze/shared';
import { inputFormOf, judgeInput, type ActivityType, type ActivityView } from '../activities';
import type { TenantTransaction } from '../platform/tenant-transaction';
import type { InstanceRecord } from '../ports/inside';
import { loadView } from './activity-view';
import { applyEvent, type Applied, type ApplyError } from './apply-event';
import type { RuntimeDependencies } from './runtime-dependencies';
import { contextOf } from './transition-context';

export interface PerformRequest {
  readonly activity: string;
  readonly outcome: string;
  readonly input: JsonObject;
  readonly actor: Actor;
  /** The same person with the grants of absent colleagues: used where their own do not do, and told by the event. */
  readonly standIns?: readonly Actor[];
}

export type PerformError = ApplyError | { readonly kind: 'not-allowed'; readonly reason: string };

/** An activity that stands open, with the form to fill in for each of its outcomes. */
export interface OfferedActivity {
  readonly available: AvailableActivity;
  /** Why it cannot be done on this instance, by anybody. */
  readonly refusal?: string;
  readonly inputForms: ReadonlyMap<string, readonly SectionDefinition[]>;
}

/** What somebody may do with an instance now. */
export interface Offer {
  readonly activities: readonly OfferedActivity[];
  readonly withdrawable: boolean;
  readonly correctable: boolean;
}

/** What stands to be done on an instance, by whoever asks; forms only where they may be sent. */
export async function offerActivities(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  instance: InstanceRecord,
  actor: Actor,
  standIns: readonly Actor[] = [],
): Promise<Offer> {
  const state = instance.workflow;
  if (state === null) return { activities: [], withdrawable: false, correctable: false };
  const view = await loadView(deps, tx, instance, actor.kind === 'staff');
  const workflow = view.release.content.workflow;
  const context = contextOf(instance, view.release, deps.clock.now().toISOString());
  const standings = [actor, ...standIns].map((as) => availableActivities(workflow, state, as, context));
  const offered = (standings[0] ?? []).map((own, index) => {
    const best = standings.find((standing) => standing[index]?.allowed === true)?.[index] ?? own;
    const available = withoutSystemOutcomes(deps, best);
    const refusal = deps.activities.get(available.activity.type)?.whyNot?.(view);
    if (refusal !== undefined) return { available, refusal, inputForms: NO_FORMS };
    return { available, inputForms: formsOf(deps, available, view) };
  });
  return {
    activities: offered,
    withdrawable: canWithdraw(workflow, state, actor),
    correctable: canCorrect(workflow, state, actor, context),
  };
}

const NO_FORMS: OfferedActivity['inputForms'] = new Map();

/** What only the clock may choose is offered to nobody. */
function withoutSystemOutcomes(deps: RuntimeDependencies, available: AvailableActivity): AvailableActivity {
  const hidden = deps.activities.get(available.activity.type)?.systemOutcomes ?? [];
  return {
    ...available,
    outcomes: available.outcomes.filter(({ outcome }) => !hidden.includes(outcome.key)),
  };
}

function formsOf(
  deps: RuntimeDependencies,
  { activity, outcomes }: AvailableActivity,
  view: ActivityView,
): OfferedActivity['inputForms'] {
  const type = deps.activities.get(activity.type);
  const open = outcomes.filter(({ allowed }) => allowed);
  const sections = (key: string) => type?.inputForm(activity.settings, key, view) ?? [];
  return new Map(open.map(({ outcome }) => [outcome.key, sections(outcome.key)] as const));
}

interface Chosen {
  readonly activity: ActivityDefinition;
  readonly outcome: OutcomeDefinition;
  readonly type: ActivityType;
  readonly view: ActivityView;
  readonly actor: Actor;
}

/**
 * Performs an activity: who may, what was written, what it changes, one commit. The version the caller saw is checked
 * before by the caller; that nobody came first meanwhile is checked by the commit.
 */
export async function performActivity(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  instance: InstanceRecord,
  request: PerformRequest,
): Promise<Result<Applied, PerformError>> {
  const chosen = await choose(deps, tx, instance, request);
  if (!chosen.ok) return chosen;
  const at = deps.clock.now().toISOString();
  const judged = judge(chosen.value, request.input, at);
  if (!judged.ok) return refusedBy(judged.error);
  return commit(deps, tx, chosen.value, judged.value, request, at);
}

/** Judges an input and says what its outcome would leave behind, without doing it: for a preview. */
export async function rehearseActivity(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  instance: InstanceRecord,
  request: PerformRequest,
): Promise<
  Result<
    { readonly values: JsonObject; readonly view: ActivityView; readonly outcome: OutcomeDefinition },
    PerformError
  >
> {
  const chosen = await choose(deps, tx, instance, request);
  if (!chosen.ok) return chosen;
  const at = deps.clock.now().toISOString();
  const judged = judge(chosen.value, request.input, at);
  if (!judged.ok) return refusedBy(judged.error);
  const performed = await performType(deps, tx, chosen.value, judged.value, at);
  if (!performed.ok) return refusedBy(performed.error);
  const { view, outcome } = chosen.value;
  return ok({ values: performed.value.values, view, outcome });
}

function refusedBy(issues: readonly Issue[]) {
  return fail<PerformError>({ kind: 'refused', issues });
}

async function choose(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  instance: InstanceRecord,
  request: PerformRequest,
): Promise<Result<Chosen, PerformError>> {
  const state = instance.workflow;
  if (state === null) return refusedBy([{ code: 'not-submitted', path: '' }]);
  const view = await loadView(deps, tx, instance, request.actor.kind === 'staff');
  const context = contextOf(instance, view.release, deps.clock.now().toISOString());
  const { actor, available } = standAs(view, state, request, context);
  const type = available && deps.activities.get(available.activity.type);
  if (available === undefined || type === undefined) {
    const code = state.held === undefined ? 'activity-not-open' : 'transition-held';
    return refusedBy([{ code, path: '' }]);
  }
  if (!available.allowed) return fail({ kind: 'not-allowed', reason: available.reason ?? 'reason.guard' });
  const wanted = available.outcomes.find(({ outcome }) => outcome.key === request.outcome);
  if (wanted === undefined) return refusedBy([{ code: 'unknown-outcome', path: '' }]);
  const reason = type.whyNot?.(view);
  if (reason !== undefined) return fail({ kind: 'not-allowed', reason });
  if (!wanted.allowed) return fail({ kind: 'not-allowed', reason: wanted.reason ?? 'reason.guard' });
  return ok({ activity: available.activity, outcome: wanted.outcome, type, view, actor });
}

/** As whom the request stands: the person themselves, else the absent colleague whose grants open the activity. */
function standAs(
  { release }: ActivityView,
  state: WorkflowState,
  { activity, actor, standIns = [] }: PerformRequest,
  context: TransitionContext,
): { readonly actor: Actor; readonly available: AvailableActivity | undefined } {
  const standings = [actor, ...standIns].map((as) => ({
    actor: as,
    available: availableActivities(release.content.workflow, state, as, context).find(
      (standing) => standing.activity.key === activity,
    ),
  }));
  return (
    standings.find(({ available }) => available?.allowed === true) ??
    standings[0] ?? { actor, available: undefined }
  );
}

function judge({ activity, outcome, type, view }: Chosen, input: JsonObject, at: string): Result<Answers> {
  const sections = type.inputForm(activity.settings, outcome.key, view);
  return judgeInput(inputFormOf(activity.name, sections), input, romeDate(at));
}

function performType(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  { activity, outcome, type, view, actor }: Chosen,
  input: Answers,
  at: string,
) {
  const { activityPorts: ports } = deps;
  const { settings } = activity;
  return type.perform({
    tx,
    settings,
    outcome: outcome.key,
    input,
    view,
    actor,
    at,
    today: romeDate(at),
    ports,
  });
}

async function commit(
  deps: RuntimeDependencies,
  tx: TenantTransaction,
  chosen: Chosen,
  input: Answers,
  request: PerformRequest,
  at: string,
): Promise<Result<Applied, PerformError>> {
  const performed = await performType(deps, tx, chosen, input, at);
  if (!performed.ok) return refusedBy(performed.error);
  const { changes, values, days } = performed.value;
  const { activity, outcome } = request;
  const { actor } = chosen;
  const event = { type: 'activity-performed' as const, at, actor, activity, outcome, input };
  return applyEvent(deps, tx, chosen.view.instance, days === undefined ? event : { ...event, days }, {
    changes,
    payload: { input, values },
  });
}
