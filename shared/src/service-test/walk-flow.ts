import type { ActivityDefinition, ServiceTestStep, StaffRole, WorkflowDefinition } from '../definition';
import { fail, ok, type Issue, type IsoInstant, type Result } from '../kernel';
import {
  awaitedSignal,
  findActivity,
  getState,
  transition,
  type Actor,
  type TransitionContext,
  type WorkflowEvent,
  type WorkflowState,
} from '../workflow';

const CITIZEN: Actor = { kind: 'citizen', id: 'test' };
const EVERY_ROLE: readonly StaffRole[] = ['operator', 'manager', 'admin'];
/** Actions that lead to actions: a flow that needs more than these runs in a circle. */
const MOST_ACTIONS = 500;

/**
 * Sends a request and performs activities one after the other, every action succeeding at once and every actor being
 * allowed; gives the key of the state reached. Issue `test-step-refused` {activity, outcome, reason} at the first that cannot be done.
 */
export function walkFlow(
  definition: WorkflowDefinition,
  steps: readonly ServiceTestStep[],
  context: TransitionContext,
): Result<string> {
  const at: IsoInstant = `${context.today}T08:00:00.000Z`;
  const walk = (state: WorkflowState | null, event: WorkflowEvent): Result<WorkflowState> => {
    const moved = transition(definition, state, event, context);
    return moved.ok ? settleActions(definition, moved.value.state, at, context) : moved;
  };
  let reached = walk(null, { type: 'submitted', at, actor: CITIZEN });
  if (!reached.ok) return refused({ activity: '', outcome: '' }, reached.error);
  for (const step of steps) {
    const { value } = reached;
    const activity = findActivity(getState(definition, value.state), step.activity);
    const event = activity === undefined ? undefined : eventOf(activity, step, at);
    if (event === undefined) return refused(step, [{ code: 'activity-not-open', path: '' }]);
    reached = walk(value, event);
    if (!reached.ok) return refused(step, reached.error);
  }
  return ok(reached.value.state);
}

function refused({ activity, outcome }: ServiceTestStep, [issue]: readonly Issue[]) {
  const params = { activity, outcome, reason: issue?.code ?? '' };
  return fail<readonly Issue[]>([{ code: 'test-step-refused', path: 'steps', params }]);
}

function eventOf(activity: ActivityDefinition, { outcome }: ServiceTestStep, at: IsoInstant): WorkflowEvent {
  const signal = awaitedSignal(activity);
  if (signal !== undefined) return { type: 'signal-received', at, signal, outcome, data: {} };
  return {
    type: 'activity-performed',
    at,
    actor: actorOf(activity),
    activity: activity.key,
    outcome,
    input: {},
  };
}

function actorOf({ performer }: ActivityDefinition): Actor {
  if (performer.kind === 'staff') return { kind: 'staff', id: 'test', roles: EVERY_ROLE };
  return performer.kind === 'citizen' ? CITIZEN : { kind: 'system' };
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
    state = moved.value.state;
  }
  return fail([{ code: 'workflow-loop', path: '' }]);
}
