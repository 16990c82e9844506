import type { StateDefinition, WorkflowDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse, withChanges, type Changes } from '../../kernel';
import { actionsOfState } from '../index-workflow';
import { silenceTarget, targetsOf } from '../parse/check-references';
import { workflowCommand, type WorkflowCommand } from './command';
import { findStateById, isKey, mapStates, takenId } from './nodes';

/** Puts a new state among the others. */
export function addState(index: number, state: StateDefinition): WorkflowCommand {
  return workflowCommand('add-state', (definition) => {
    if (!isPlace(index, definition.states.length)) return refuse('command-bad-place');
    if (!isKey(state.key)) return refuse('form-bad-key', { key: state.key });
    if (definition.states.some(({ key }) => key === state.key))
      return refuse('command-key-in-use', { key: state.key });
    const taken = takenId(definition, idsIn(state));
    if (taken !== undefined) return refuse('workflow-duplicate-id', { name: taken });
    return ok({ ...definition, states: insertAt(definition.states, index, state) });
  });
}

/** Takes a state away with its work; refused while something else leads to it, or the flow begins there. */
export function removeState(id: string): WorkflowCommand {
  return workflowCommand('remove-state', (definition) => {
    const state = findStateById(definition, id);
    if (state === undefined) return refuse('command-unknown-node');
    if (isLedTo(definition, state)) return refuse('command-state-in-use', { state: state.name.it });
    return ok({ ...definition, states: definition.states.filter((each) => each !== state) });
  });
}

function isLedTo(definition: WorkflowDefinition, { key }: StateDefinition): boolean {
  const led = targetsOf(definition).some(({ from, to }) => to === key && from !== key);
  return led || definition.initial === key || silenceTarget(definition).includes(key);
}

/** Puts a state in another place of the list; `index` is counted without it. */
export function moveState(id: string, index: number): WorkflowCommand {
  return workflowCommand('move-state', (definition) => {
    const state = findStateById(definition, id);
    if (state === undefined) return refuse('command-unknown-node');
    const others = definition.states.filter((each) => each !== state);
    if (!isPlace(index, others.length)) return refuse('command-bad-place');
    return ok({ ...definition, states: insertAt(others, index, state) });
  });
}

export type StateChanges = Changes<StateDefinition, 'id' | 'key' | 'activities' | 'timers'>;

const FIXED: readonly string[] = ['id', 'key', 'activities', 'timers'];

/** Changes name, category, text, completion or withdrawal of a state; its key by `renameState`. */
export function updateState(id: string, changes: StateChanges): WorkflowCommand {
  return workflowCommand('update-state', (definition) => {
    if (findStateById(definition, id) === undefined) return refuse('command-unknown-node');
    const fixed = FIXED.find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    return ok(mapStates(definition, (each) => (each.id === id ? withChanges(each, changes) : each)));
  });
}

export type WorkflowChanges = Changes<WorkflowDefinition, 'version' | 'states'>;

/** Changes where the flow begins and what the end of the term does. */
export function updateWorkflow(changes: WorkflowChanges): WorkflowCommand {
  return workflowCommand('update-workflow', (definition) => {
    const { initial } = changes;
    if (initial !== undefined && !definition.states.some(({ key }) => key === initial))
      return refuse('workflow-unknown-state', { state: initial });
    const { version, states } = definition;
    return ok(withChanges(definition, { ...changes, version, states }));
  });
}

function idsIn(state: StateDefinition): readonly string[] {
  const nodes = [state, ...state.activities, ...(state.timers ?? []), ...actionsOfState(state)];
  return nodes.map(({ id }) => id);
}
