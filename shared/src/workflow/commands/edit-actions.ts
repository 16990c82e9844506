import type { ActionDefinition, WorkflowDefinition } from '../../definition';
import { equalJson, insertAt, isPlace, ok, refuse, withChanges, type Changes } from '../../kernel';
import { indexWorkflow } from '../index-workflow';
import { mapActionLists, type ActionPlace } from './action-lists';
import { workflowCommand, type WorkflowCommand } from './command';
import { takenId } from './nodes';

/** Puts a new action into a list; they run in order. */
export function addAction(place: ActionPlace, index: number, action: ActionDefinition): WorkflowCommand {
  return workflowCommand('add-action', (definition) => {
    const taken = takenId(definition, [action.id]);
    if (taken !== undefined) return refuse('workflow-duplicate-id', { name: taken });
    return insert(definition, place, index, action);
  });
}

/** Takes an action away, wherever it stands. */
export function removeAction(id: string): WorkflowCommand {
  return workflowCommand('remove-action', (definition) =>
    indexWorkflow(definition).actions.has(id) ? ok(without(definition, id)) : refuse('command-unknown-node'),
  );
}

/** Puts an action elsewhere, in its list or in another; `index` is counted without it. */
export function moveAction(id: string, place: ActionPlace, index: number): WorkflowCommand {
  return workflowCommand('move-action', (definition) => {
    const action = indexWorkflow(definition).actions.get(id);
    if (action === undefined) return refuse('command-unknown-node');
    return insert(without(definition, id), place, index, action);
  });
}

export type ActionChanges = Changes<ActionDefinition, 'id'>;

/** Changes what an action does, when, and what follows its failure. */
export function updateAction(id: string, changes: ActionChanges): WorkflowCommand {
  return workflowCommand('update-action', (definition) => {
    if (!indexWorkflow(definition).actions.has(id)) return refuse('command-unknown-node');
    if (Object.hasOwn(changes, 'id')) return refuse('command-fixed-property', { name: 'id' });
    return ok(
      mapActionLists(definition, (_place, actions) =>
        actions.some((each) => each.id === id)
          ? actions.map((each) => (each.id === id ? withChanges(each, changes) : each))
          : actions,
      ),
    );
  });
}

function insert(definition: WorkflowDefinition, place: ActionPlace, index: number, action: ActionDefinition) {
  let found = false;
  let fits = false;
  const inserted = mapActionLists(definition, (here, actions) => {
    if (!isSame(here, place)) return actions;
    found = true;
    fits = isPlace(index, actions.length);
    return fits ? insertAt(actions, index, action) : actions;
  });
  if (!found) return refuse('command-unknown-node');
  return fits ? ok(inserted) : refuse('command-bad-place');
}

function without(definition: WorkflowDefinition, id: string): WorkflowDefinition {
  return mapActionLists(definition, (_place, actions) =>
    actions.some((each) => each.id === id) ? actions.filter((each) => each.id !== id) : actions,
  );
}

function isSame(one: ActionPlace, other: ActionPlace): boolean {
  return equalJson({ ...one }, { ...other });
}
