import type { ActionDefinition, ActivityDefinition, StateDefinition, TimerDefinition } from '../definition';
import type { WorkflowDefinition } from '../definition';

/** The nodes of a workflow by the names under which events speak of them. */
export interface WorkflowIndex {
  readonly states: ReadonlyMap<string, StateDefinition>;
  /** Action definitions by id, wherever they stand. */
  readonly actions: ReadonlyMap<string, ActionDefinition>;
}

const INDEXES = new WeakMap<WorkflowDefinition, WorkflowIndex>();

/** Built once per definition: definitions never change. */
export function indexWorkflow(definition: WorkflowDefinition): WorkflowIndex {
  const known = INDEXES.get(definition);
  if (known !== undefined) return known;
  const built = {
    states: new Map(definition.states.map((state) => [state.key, state])),
    actions: new Map(allActions(definition).map((action) => [action.id, action])),
  };
  INDEXES.set(definition, built);
  return built;
}

/** Every action of the workflow, in page order. */
export function allActions(definition: WorkflowDefinition): readonly ActionDefinition[] {
  return [...definition.states.flatMap(actionsOfState), ...(definition.expiry?.actions ?? [])];
}

/** Every action of one state: before and after its activities, of its timers and of the withdrawal. */
export function actionsOfState(state: StateDefinition): readonly ActionDefinition[] {
  return [
    ...state.activities.flatMap(actionsOfActivity),
    ...(state.timers ?? []).flatMap((timer) => timer.actions ?? []),
    ...(state.withdrawal?.after ?? []),
  ];
}

/** Every action of one activity: before it, after its outcomes, of its deadline. */
export function actionsOfActivity(activity: ActivityDefinition): readonly ActionDefinition[] {
  return [
    ...activity.before,
    ...activity.outcomes.flatMap((outcome) => outcome.after),
    ...(activity.deadline?.reminder?.actions ?? []),
    ...(activity.deadline?.expiry?.actions ?? []),
  ];
}

/** Throws on a key the workflow does not have: `parseWorkflow` lets no such reference through. */
export function getState(definition: WorkflowDefinition, key: string): StateDefinition {
  const state = indexWorkflow(definition).states.get(key);
  if (state === undefined) throw new Error(`The workflow has no state ${key}`);
  return state;
}

/** Throws on an id the workflow does not have. */
export function getAction(definition: WorkflowDefinition, id: string): ActionDefinition {
  const action = indexWorkflow(definition).actions.get(id);
  if (action === undefined) throw new Error(`The workflow has no action ${id}`);
  return action;
}

export function findActivity(state: StateDefinition, key: string): ActivityDefinition | undefined {
  return state.activities.find((activity) => activity.key === key);
}

export function findTimer(state: StateDefinition, id: string): TimerDefinition | undefined {
  return state.timers?.find((timer) => timer.id === id);
}

/** The signal a system activity waits for, as its settings say. */
export function awaitedSignal(activity: ActivityDefinition): string | undefined {
  const signal = activity.performer.kind === 'system' ? activity.settings['signal'] : undefined;
  return typeof signal === 'string' && signal !== '' ? signal : undefined;
}
