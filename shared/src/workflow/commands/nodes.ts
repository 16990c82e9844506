import type { ActivityDefinition, StateDefinition, WorkflowDefinition } from '../../definition';
import { allActions } from '../index-workflow';

/** The flow with states replaced; what does not change keeps its identity. */
export function mapStates(
  definition: WorkflowDefinition,
  change: (state: StateDefinition) => StateDefinition,
): WorkflowDefinition {
  const states = mapKeeping(definition.states, change);
  return states === definition.states ? definition : { ...definition, states };
}

/** The flow with activities replaced, wherever they stand. */
export function mapActivities(
  definition: WorkflowDefinition,
  change: (activity: ActivityDefinition, state: StateDefinition) => ActivityDefinition,
): WorkflowDefinition {
  return mapStates(definition, (state) => {
    const activities = mapKeeping(state.activities, (activity) => change(activity, state));
    return activities === state.activities ? state : { ...state, activities };
  });
}

export function mapKeeping<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const mapped = items.map(change);
  return mapped.every((item, index) => item === items[index]) ? items : mapped;
}

export function findStateById(definition: WorkflowDefinition, id: string): StateDefinition | undefined {
  return definition.states.find((state) => state.id === id);
}

export interface FoundActivity {
  readonly state: StateDefinition;
  readonly activity: ActivityDefinition;
}

export function findActivityById(definition: WorkflowDefinition, id: string): FoundActivity | undefined {
  return definition.states
    .flatMap((state) => state.activities.map((activity) => ({ state, activity })))
    .find(({ activity }) => activity.id === id);
}

/** Every id in use: of states, activities, timers and actions. */
export function idsOf(definition: WorkflowDefinition): ReadonlySet<string> {
  const nodes = definition.states.flatMap((state) => [state, ...state.activities, ...(state.timers ?? [])]);
  return new Set([...nodes, ...allActions(definition)].map(({ id }) => id));
}

/** True for a name that keys of flows may have. */
export function isKey(key: string): boolean {
  return /^[A-Za-z][A-Za-z0-9-]{0,63}$/.test(key);
}

/** The first of those ids that the flow has already, or that comes twice. */
export function takenId(definition: WorkflowDefinition, ids: readonly string[]): string | undefined {
  const taken = idsOf(definition);
  return ids.find((id, index) => taken.has(id) || ids.indexOf(id) !== index);
}
