import type { OutcomeDefinition, WorkflowDefinition } from '../../definition';
import { insertAt, isPlace, ok, refuse, withChanges, type Changes, type Result } from '../../kernel';
import { workflowCommand, type WorkflowCommand } from './command';
import { findActivityById, isKey, mapActivities, takenId } from './nodes';

/** Puts a new outcome among those of an activity. */
export function addOutcome(activityId: string, index: number, outcome: OutcomeDefinition): WorkflowCommand {
  return outcomesCommand('add-outcome', activityId, (outcomes, definition) => {
    if (!isPlace(index, outcomes.length)) return refuse('command-bad-place');
    if (!isKey(outcome.key)) return refuse('form-bad-key', { key: outcome.key });
    if (outcomes.some(({ key }) => key === outcome.key))
      return refuse('command-key-in-use', { key: outcome.key });
    const taken = takenId(
      definition,
      outcome.after.map(({ id }) => id),
    );
    if (taken !== undefined) return refuse('workflow-duplicate-id', { name: taken });
    return ok(insertAt(outcomes, index, outcome));
  });
}

/** Takes an outcome away; the last one stays: an activity must have an end. */
export function removeOutcome(activityId: string, key: string): WorkflowCommand {
  return outcomesCommand('remove-outcome', activityId, (outcomes) => {
    if (!outcomes.some((each) => each.key === key)) return refuse('command-unknown-node');
    return outcomes.length === 1
      ? refuse('workflow-no-outcome')
      : ok(outcomes.filter((each) => each.key !== key));
  });
}

/** Puts an outcome in another place; `index` is counted without it. Automatic activities take the first that holds. */
export function moveOutcome(activityId: string, key: string, index: number): WorkflowCommand {
  return outcomesCommand('move-outcome', activityId, (outcomes) => {
    const moved = outcomes.find((each) => each.key === key);
    const others = outcomes.filter((each) => each !== moved);
    if (moved === undefined) return refuse('command-unknown-node');
    return isPlace(index, others.length) ? ok(insertAt(others, index, moved)) : refuse('command-bad-place');
  });
}

export type OutcomeChanges = Changes<OutcomeDefinition, 'key' | 'to' | 'after'>;

const FIXED: readonly string[] = ['key', 'to', 'after'];

/** Changes name, condition, look or mark of an outcome; where it leads by `connectOutcome`. */
export function updateOutcome(activityId: string, key: string, changes: OutcomeChanges): WorkflowCommand {
  return outcomesCommand('update-outcome', activityId, (outcomes) => {
    const fixed = FIXED.find((name) => Object.hasOwn(changes, name));
    if (fixed !== undefined) return refuse('command-fixed-property', { name: fixed });
    return changeOne(outcomes, key, changes);
  });
}

/** Leads an outcome to a state by its key; undefined leaves the instance where it is. */
export function connectOutcome(activityId: string, key: string, to: string | undefined): WorkflowCommand {
  return outcomesCommand('connect-outcome', activityId, (outcomes, { states }) => {
    if (to !== undefined && !states.some((state) => state.key === to))
      return refuse('workflow-unknown-state', { state: to });
    return changeOne(outcomes, key, { to });
  });
}

function changeOne(
  outcomes: readonly OutcomeDefinition[],
  key: string,
  changes: object,
): Result<readonly OutcomeDefinition[]> {
  if (!outcomes.some((each) => each.key === key)) return refuse('command-unknown-node');
  return ok(outcomes.map((each) => (each.key === key ? withChanges(each, changes) : each)));
}

function outcomesCommand(
  name: string,
  activityId: string,
  edit: (
    outcomes: readonly OutcomeDefinition[],
    definition: WorkflowDefinition,
  ) => Result<readonly OutcomeDefinition[]>,
): WorkflowCommand {
  return workflowCommand(name, (definition) => {
    const found = findActivityById(definition, activityId);
    if (found === undefined) return refuse('command-unknown-node');
    const edited = edit(found.activity.outcomes, definition);
    if (!edited.ok) return edited;
    return ok(
      mapActivities(definition, (each) =>
        each.id === activityId ? { ...each, outcomes: edited.value } : each,
      ),
    );
  });
}
