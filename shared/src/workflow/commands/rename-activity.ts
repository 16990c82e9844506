import type { StateDefinition, WorkflowDefinition } from '../../definition';
import { ok, refuse, type Json } from '../../kernel';
import { workflowCommand, type WorkflowCommand } from './command';
import { findActivityById, isKey, mapActivities, mapStates, type FoundActivity } from './nodes';
import { readsFact, renameFact, renameLiterals } from './rename-literals';
import { rewriteConditions } from './rewrite-logic';

/**
 * Gives an activity another key and follows it into what completes its state and into conditions on what is done and how
 * it ended. Refused when another state has an activity of the old or new key whose end a condition reads: it could come to
 * mean the other one.
 */
export function renameActivity(id: string, key: string): WorkflowCommand {
  return workflowCommand('rename-activity', (definition) => {
    const found = findActivityById(definition, id);
    if (found === undefined) return refuse('command-unknown-node');
    if (found.activity.key === key) return ok(definition);
    if (!isKey(key)) return refuse('form-bad-key', { key });
    if (found.state.activities.some((each) => each.key === key)) return refuse('command-key-in-use', { key });
    if (isAmbiguous(definition, found, key)) return refuse('command-key-in-use', { key });
    return ok(renamed(definition, found, key));
  });
}

function isAmbiguous(
  definition: WorkflowDefinition,
  { state, activity }: FoundActivity,
  key: string,
): boolean {
  const elsewhere = new Set(
    definition.states.flatMap((each) => (each === state ? [] : each.activities.map((one) => one.key))),
  );
  return [activity.key, key].some(
    (name) => elsewhere.has(name) && readsSomewhere(definition, `facts.outcomes.${name}`),
  );
}

function readsSomewhere(definition: WorkflowDefinition, fact: string): boolean {
  let read = false;
  rewriteConditions(definition, (logic) => {
    read ||= readsFact(logic, fact);
    return logic;
  });
  return read;
}

function renamed(
  definition: WorkflowDefinition,
  { state, activity: { id, key: from } }: FoundActivity,
  to: string,
): WorkflowDefinition {
  const keyed = mapActivities(definition, (each) => (each.id === id ? { ...each, key: to } : each));
  const completed = mapStates(keyed, (each) =>
    each.id === state.id ? withCompletion(each, from, to) : each,
  );
  return rewriteConditions(completed, (logic, where) => {
    const followed: Json = renameFact(logic, `facts.outcomes.${from}`, `facts.outcomes.${to}`);
    return where?.id === state.id ? renameLiterals(followed, { fact: 'facts.done', from, to }) : followed;
  });
}

function withCompletion(state: StateDefinition, from: string, to: string): StateDefinition {
  const { completion } = state;
  if (completion === undefined) return state;
  return {
    ...state,
    completion: { ...completion, of: completion.of.map((key) => (key === from ? to : key)) },
  };
}
