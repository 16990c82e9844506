import type { ActivityDefinition, ServiceTestStep, StaffRole, WorkflowDefinition } from '../definition';
import { fail, ok, romeDate, type IsoInstant, type JsonObject, type Result } from '../kernel';
import {
  awaitedSignal,
  findActivity,
  getState,
  transition,
  type ActionRun,
  type Actor,
  type TimerState,
  type TransitionContext,
  type WorkflowEvent,
  type WorkflowState,
} from '../workflow';

const CITIZEN: Actor = { kind: 'citizen', id: 'test' };
const EVERY_ROLE: readonly StaffRole[] = ['operator', 'manager', 'admin'];
/** Actions that lead to actions: a flow that needs more than these runs in a circle. */
const MOST_ACTIONS = 500;
/** A clock that is moved on far may ring often; more than this is a flow that never rests. */
const MOST_RINGS = 200;

/** What the conditions of a flow read while it is tried: the day is that of each event. */
export interface TrialScope {
  readonly answers: JsonObject;
  readonly facts: JsonObject;
}

/** Sends a request in a trial: every action succeeds at once and what is sent arrives at once. Nothing is stored. */
export function sendInTrial(
  definition: WorkflowDefinition,
  at: IsoInstant,
  scope: TrialScope,
): Result<WorkflowState> {
  return follow(definition, null, { type: 'submitted', at, actor: CITIZEN }, scope);
}

/** Does one activity of the present state in a trial, whoever may do it. Issue `activity-not-open` where there is none. */
export function performInTrial(
  definition: WorkflowDefinition,
  state: WorkflowState,
  step: ServiceTestStep,
  at: IsoInstant,
  scope: TrialScope,
): Result<WorkflowState> {
  const activity = findActivity(getState(definition, state.state), step.activity);
  if (activity === undefined) return fail([{ code: 'activity-not-open', path: '' }]);
  return follow(definition, state, eventOf(activity, step, at), scope);
}

/** Moves the clock of a trial on: what falls due until then happens in its order, each at its own time. */
export function waitInTrial(
  definition: WorkflowDefinition,
  state: WorkflowState,
  until: IsoInstant,
  scope: TrialScope,
): Result<{ readonly state: WorkflowState; readonly rang: readonly TimerState[] }> {
  let reached = state;
  const rang: TimerState[] = [];
  while (rang.length < MOST_RINGS) {
    const next = nextTimer(reached);
    if (next === undefined || next.at > until) return ok({ state: reached, rang });
    const moved = follow(definition, reached, { type: 'timer-rang', at: next.at, timer: next.id }, scope);
    if (!moved.ok) return moved;
    rang.push(next);
    reached = moved.value;
  }
  return fail([{ code: 'workflow-loop', path: '' }]);
}

/** What falls due first of all that waits for its time. */
export function nextTimer({ timers }: WorkflowState): TimerState | undefined {
  return timers.toSorted((one, other) => (one.at < other.at ? -1 : 1))[0];
}

/** Who performs an activity in a trial. */
export function trialActor({ performer }: ActivityDefinition): Actor {
  if (performer.kind === 'staff') return { kind: 'staff', id: 'test', roles: EVERY_ROLE };
  return performer.kind === 'citizen' ? CITIZEN : { kind: 'system' };
}

function eventOf(activity: ActivityDefinition, { outcome }: ServiceTestStep, at: IsoInstant): WorkflowEvent {
  const signal = awaitedSignal(activity);
  if (signal !== undefined) return { type: 'signal-received', at, signal, outcome, data: {} };
  const actor = trialActor(activity);
  return { type: 'activity-performed', at, actor, activity: activity.key, outcome, input: {} };
}

function follow(
  definition: WorkflowDefinition,
  state: WorkflowState | null,
  event: WorkflowEvent,
  scope: TrialScope,
): Result<WorkflowState> {
  const context: TransitionContext = { ...scope, today: romeDate(event.at) };
  const moved = transition(definition, state, event, context);
  return moved.ok ? settleActions(definition, moved.value.state, event.at, context) : moved;
}

/** Every action that runs succeeds, and those it lets run, until none does. */
function settleActions(
  definition: WorkflowDefinition,
  from: WorkflowState,
  at: IsoInstant,
  context: TransitionContext,
): Result<WorkflowState> {
  let state = from;
  for (let done = 0; done < MOST_ACTIONS; done++) {
    const run = state.actions.find(({ status }) => status === 'running');
    if (run === undefined) return ok(state);
    const event: WorkflowEvent = { type: 'action-succeeded', at, run: run.id, result: {} };
    const moved = transition(definition, state, event, context);
    if (!moved.ok) return moved;
    state = delivered(definition, moved.value.state, run, at, context);
  }
  return fail([{ code: 'workflow-loop', path: '' }]);
}

/** What was sent reaches the citizen: their terms run from here. */
function delivered(
  definition: WorkflowDefinition,
  state: WorkflowState,
  { id, type }: ActionRun,
  at: IsoInstant,
  context: TransitionContext,
): WorkflowState {
  if (type !== 'send-communication') return state;
  const moved = transition(definition, state, { type: 'delivered', at, communication: id }, context);
  return moved.ok ? moved.value.state : state;
}
