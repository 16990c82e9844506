import type { StateDefinition, WorkflowDefinition } from '../../definition';
import { ok, refuse } from '../../kernel';
import { workflowCommand, type WorkflowCommand } from './command';
import { findStateById, isKey, mapStates } from './nodes';
import { renameLiterals } from './rename-literals';
import { rewriteConditions } from './rewrite-logic';

/** Gives a state another key and follows it everywhere: ways that lead to it, the beginning, silence, conditions. */
export function renameState(id: string, key: string): WorkflowCommand {
  return workflowCommand('rename-state', (definition) => {
    const state = findStateById(definition, id);
    if (state === undefined) return refuse('command-unknown-node');
    if (state.key === key) return ok(definition);
    if (!isKey(key)) return refuse('form-bad-key', { key });
    if (definition.states.some((each) => each.key === key)) return refuse('command-key-in-use', { key });
    return ok(renamed(definition, state, key));
  });
}

function renamed(definition: WorkflowDefinition, { id, key: from }: StateDefinition, to: string) {
  const target = (key: string) => (key === from ? to : key);
  const moved = mapStates(definition, (state) => withTargets(state, target));
  const keyed = mapStates(moved, (state) => (state.id === id ? { ...state, key: to } : state));
  const { silence } = definition.expiry ?? {};
  const ended = {
    ...keyed,
    initial: target(keyed.initial),
    ...(keyed.expiry === undefined || silence === undefined
      ? {}
      : { expiry: { ...keyed.expiry, silence: { ...silence, to: target(silence.to) } } }),
  };
  return rewriteConditions(ended, (logic) => renameLiterals(logic, { fact: 'facts.state', from, to }));
}

function withTargets(state: StateDefinition, target: (key: string) => string): StateDefinition {
  const { completion, withdrawal, timers } = state;
  const led = <T extends { readonly to?: string }>(node: T): T =>
    node.to === undefined ? node : { ...node, to: target(node.to) };
  return {
    ...state,
    activities: state.activities.map((activity) => ({ ...activity, outcomes: activity.outcomes.map(led) })),
    ...(completion === undefined ? {} : { completion: led(completion) }),
    ...(timers === undefined ? {} : { timers: timers.map(led) }),
    ...(withdrawal === undefined ? {} : { withdrawal: led(withdrawal) }),
  };
}
