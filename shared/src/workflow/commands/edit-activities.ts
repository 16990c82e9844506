import type { ActivityDefinition, StateDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse, withChanges, type Changes } from '../../kernel';
import { actionsOfActivity } from '../index-workflow';
import { workflowCommand, type WorkflowCommand } from './command';
import { findActivityById, findStateById, isKey, mapActivities, mapStates, takenId } from './nodes';

/** Puts a new activity into a state. */
export function addActivity(stateId: string, index: number, activity: ActivityDefinition): WorkflowCommand {
  return workflowCommand('add-activity', (definition) => {
    const state = findStateById(definition, stateId);
    if (state === undefined) return refuse('command-unknown-node');
    if (!isPlace(index, state.activities.length)) return refuse('command-bad-place');
    if (!isKey(activity.key)) return refuse('form-bad-key', { key: activity.key });
    if (hasActivity(state, activity.key)) return refuse('command-key-in-use', { key: activity.key });
    const ids = [activity, ...actionsOfActivity(activity)].map(({ id }) => id);
    const taken = takenId(definition, ids);
    if (taken !== undefined) return refuse('workflow-duplicate-id', { name: taken });
    return ok(
      mapStates(definition, (each) =>
        each === state ? { ...each, activities: insertAt(each.activities, index, activity) } : each,
      ),
    );
  });
}

/** Takes an activity away, and its name from what completes the state. */
export function removeActivity(id: string): WorkflowCommand {
  return workflowCommand('remove-activity', (definition) => {
    const found = findActivityById(definition, id);
    if (found === undefined) return refuse('command-unknown-node');
    return ok(mapStates(definition, (each) => (each === found.state ? without(each, found.activity) : each)));
  });
}

function without(state: StateDefinition, activity: ActivityDefinition): StateDefinition {
  const activities = state.activities.filter((each) => each !== activity);
  const { completion, ...rest } = state;
  if (completion?.of.includes(activity.key) !== true) return { ...state, activities };
  const of = completion.of.filter((key) => key !== activity.key);
  return of.length === 0
    ? { ...rest, activities }
    : { ...state, activities, completion: { ...completion, of } };
}

/** Puts an activity elsewhere, in its state or in another; `index` is counted without it. */
export function moveActivity(id: string, stateId: string, index: number): WorkflowCommand {
  return workflowCommand('move-activity', (definition) => {
    const found = findActivityById(definition, id);
    const target = findStateById(definition, stateId);
    if (found === undefined || target === undefined) return refuse('command-unknown-node');
    const { state, activity } = found;
    const others = target.activities.filter((each) => each !== activity);
    if (!isPlace(index, others.length)) return refuse('command-bad-place');
    if (target !== state && hasActivity(target, activity.key))
      return refuse('command-key-in-use', { key: activity.key });
    return ok(
      mapStates(definition, (each) => {
        if (each === target) return { ...each, activities: insertAt(others, index, activity) };
        return each === state ? without(each, activity) : each;
      }),
    );
  });
}

export type ActivityChanges = Changes<ActivityDefinition, 'id' | 'key' | 'before' | 'outcomes'>;

const FIXED: readonly string[] = ['id', 'key', 'before', 'outcomes'];

/** Changes what an activity is, who performs it, its condition or its deadline; its key by `renameActivity`. */
export function updateActivity(id: string, changes: ActivityChanges): WorkflowCommand {
  return workflowCommand('update-activity', (definition) => {
    if (findActivityById(definition, id) === undefined) return refuse('command-unknown-node');
    const fixed = FIXED.find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    return ok(mapActivities(definition, (each) => (each.id === id ? withChanges(each, changes) : each)));
  });
}

function hasActivity(state: StateDefinition, key: string): boolean {
  return state.activities.some((each) => each.key === key);
}
