import type { ActivityDefinition, OutcomeDefinition, WorkflowDefinition } from '../definition';
import { addDays, romeDate, type IsoDate, type IsoInstant, type Text } from '../kernel';
import { conditionHolds } from './conditions';
import { workflowFacts } from './engine/move';
import { deadlineOf, isDeadline } from './engine/timers';
import { findActivity, findTimer, getState } from './index-workflow';
import { extensionRefusal } from './extension';
import { isElsewhere, mayPerform, performerRefusal } from './performer';
import {
  TERM_EXPIRY,
  type ActivityState,
  type Actor,
  type TransitionContext,
  type WorkflowState,
} from './state';

/** Why something may not be done now: a key of the message catalogue. */
export const UNAVAILABLE_REASONS = [
  'reason.preparing',
  'reason.done',
  'reason.other-kind',
  'reason.other-person',
  'reason.other-office',
  'reason.other-role',
  'reason.system',
  'reason.guard',
  'reason.already-extended',
  'reason.term-over',
] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

export interface Availability {
  readonly allowed: boolean;
  readonly reason: UnavailableReason | null;
  /** Words of who designed the flow, where they wrote some for the condition that refuses. */
  readonly reasonText?: Text;
}

export interface AvailableActivity extends Availability {
  readonly activity: ActivityDefinition;
  readonly status: ActivityState['status'];
  readonly since: IsoInstant;
  /** Last day to do it, where a timer of the state moves on without it. */
  readonly due: IsoDate | null;
  readonly outcomes: readonly AvailableOutcome[];
}

export interface AvailableOutcome extends Availability {
  readonly outcome: OutcomeDefinition;
}

/** What stands to be done in the present state, by whom and why not by this actor. Empty while a transition is held. */
export function availableActivities(
  definition: WorkflowDefinition,
  state: WorkflowState,
  actor: Actor,
  context: TransitionContext,
): readonly AvailableActivity[] {
  return state.activities.flatMap((standing) => {
    const activity = availableActivity(definition, state, standing, actor, context);
    return activity === undefined ? [] : [activity];
  });
}

/** One of them; undefined where the flow has it no longer. */
export function availableActivity(
  definition: WorkflowDefinition,
  state: WorkflowState,
  standing: ActivityState,
  actor: Actor,
  context: TransitionContext,
): AvailableActivity | undefined {
  const activity = findActivity(getState(definition, state.state), standing.key);
  if (activity === undefined) return undefined;
  const availability = judge(activity, standing, actor, () => guardHolds(activity.guard, state, context));
  return {
    ...availability,
    activity,
    status: standing.status,
    since: standing.since,
    due: dueDate(definition, state, activity),
    outcomes: activity.outcomes.map((outcome) => judgeOutcome(outcome, availability, state, context)),
  };
}

function judge(
  activity: ActivityDefinition,
  standing: ActivityState,
  actor: Actor,
  guard: () => boolean,
): Availability {
  const { status } = standing;
  if (status === 'done') return refused('reason.done');
  if (activity.performer.kind === 'system') return refused('reason.system');
  if (!mayPerform(activity, standing, actor))
    return refused(performerRefusal(activity.performer, actor) ?? 'reason.other-role');
  if (status === 'preparing') return refused('reason.preparing');
  return guard() ? ALLOWED : refused('reason.guard', activity.guardText);
}

const ALLOWED: Availability = { allowed: true, reason: null };

function refused(reason: UnavailableReason, reasonText?: Text): Availability {
  return { allowed: false, reason, ...(reasonText === undefined ? {} : { reasonText }) };
}

function judgeOutcome(
  outcome: OutcomeDefinition,
  whole: Availability,
  state: WorkflowState,
  context: TransitionContext,
): AvailableOutcome {
  if (!whole.allowed) return { ...whole, outcome };
  const own = guardHolds(outcome.guard, state, context)
    ? extensible(outcome, state, context)
    : refused('reason.guard', outcome.guardText);
  return { ...own, outcome };
}

/** The day stands for its noon: what ends with the day is still open then. */
function extensible(
  { term }: OutcomeDefinition,
  state: WorkflowState,
  { today }: TransitionContext,
): Availability {
  const code = term === 'extended' ? extensionRefusal(state.term, `${today}T12:00:00.000Z`) : undefined;
  return code === undefined ? ALLOWED : refused(`reason.${code}`);
}

function guardHolds(
  guard: ActivityDefinition['guard'],
  state: WorkflowState,
  context: TransitionContext,
): boolean {
  return guard === undefined || conditionHolds(guard, context, workflowFacts({ ...state, ...state.term }));
}

function dueDate(
  definition: WorkflowDefinition,
  state: WorkflowState,
  { id }: ActivityDefinition,
): IsoDate | null {
  const present = getState(definition, state.state);
  const deadlines = state.timers
    .filter((running) => {
      if (running.timer === deadlineOf(id)) return true;
      const timer = running.timer === TERM_EXPIRY ? undefined : findTimer(present, running.timer);
      return timer !== undefined && isDeadline(timer);
    })
    .map((running) => addDays(romeDate(running.at), -1))
    .toSorted();
  return deadlines[0] ?? null;
}

/** Whether the actor may withdraw the request now. */
export function canWithdraw(definition: WorkflowDefinition, state: WorkflowState, actor: Actor): boolean {
  const offered = getState(definition, state.state).withdrawal !== undefined;
  return offered && state.held === undefined && actor.kind !== 'system' && !isElsewhere(actor);
}
