import type { StateDefinition, TimerDefinition, WorkflowDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse, withChanges, type Changes } from '../../kernel';
import { workflowCommand, type WorkflowCommand } from './command';
import { findStateById, mapStates, takenId } from './nodes';

/** Puts a new timer into a state. */
export function addTimer(stateId: string, index: number, timer: TimerDefinition): WorkflowCommand {
  return workflowCommand('add-timer', (definition) => {
    const state = findStateById(definition, stateId);
    if (state === undefined) return refuse('command-unknown-node');
    const timers = state.timers ?? [];
    if (!isPlace(index, timers.length)) return refuse('command-bad-place');
    const taken = takenId(
      definition,
      [timer, ...(timer.actions ?? [])].map(({ id }) => id),
    );
    if (taken !== undefined) return refuse('workflow-duplicate-id', { name: taken });
    return ok(withTimers(definition, state, insertAt(timers, index, timer)));
  });
}

/** Takes a timer away. */
export function removeTimer(id: string): WorkflowCommand {
  return workflowCommand('remove-timer', (definition) => {
    const state = findOwner(definition, id);
    if (state === undefined) return refuse('command-unknown-node');
    const timers = (state.timers ?? []).filter((timer) => timer.id !== id);
    return ok(withTimers(definition, state, timers));
  });
}

export type TimerChanges = Changes<TimerDefinition, 'id' | 'actions'>;

/** Changes the days of a timer, what they are counted from, where it leads, its mark. */
export function updateTimer(id: string, changes: TimerChanges): WorkflowCommand {
  return workflowCommand('update-timer', (definition) => {
    const state = findOwner(definition, id);
    if (state === undefined) return refuse('command-unknown-node');
    const fixed = ['id', 'actions'].find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    const { to } = changes;
    if (to !== undefined && !definition.states.some(({ key }) => key === to))
      return refuse('workflow-unknown-state', { state: to });
    const timers = (state.timers ?? []).map((each) => (each.id === id ? withChanges(each, changes) : each));
    return ok(withTimers(definition, state, timers));
  });
}

function findOwner(definition: WorkflowDefinition, id: string): StateDefinition | undefined {
  return definition.states.find(({ timers }) => timers?.some((timer) => timer.id === id) === true);
}

function withTimers(
  definition: WorkflowDefinition,
  state: StateDefinition,
  timers: readonly TimerDefinition[],
): WorkflowDefinition {
  const changes = { timers: timers.length === 0 ? undefined : timers };
  return mapStates(definition, (each) => (each === state ? withChanges(each, changes) : each));
}
