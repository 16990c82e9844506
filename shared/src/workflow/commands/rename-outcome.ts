import type { ActivityDefinition, WorkflowDefinition } from '../../definition';
import { ok, refuse } from '../../kernel';
import { workflowCommand, type WorkflowCommand } from './command';
import { findActivityById, isKey, mapActivities } from './nodes';
import { renameLiterals } from './rename-literals';
import { rewriteConditions } from './rewrite-logic';

/** Gives an outcome another key and follows it into the activity's deadline and into conditions on how it ended. */
export function renameOutcome(activityId: string, from: string, to: string): WorkflowCommand {
  return workflowCommand('rename-outcome', (definition) => {
    const activity = findActivityById(definition, activityId)?.activity;
    if (activity?.outcomes.some(({ key }) => key === from) !== true) return refuse('command-unknown-node');
    if (from === to) return ok(definition);
    if (!isKey(to)) return refuse('form-bad-key', { key: to });
    if (activity.outcomes.some(({ key }) => key === to)) return refuse('command-key-in-use', { key: to });
    return ok(renamed(definition, activity, from, to));
  });
}

function renamed(
  definition: WorkflowDefinition,
  { id, key }: ActivityDefinition,
  from: string,
  to: string,
): WorkflowDefinition {
  const keyed = mapActivities(definition, (each) => (each.id === id ? withOutcome(each, from, to) : each));
  return rewriteConditions(keyed, (logic) =>
    renameLiterals(logic, { fact: `facts.outcomes.${key}`, from, to }),
  );
}

function withOutcome(activity: ActivityDefinition, from: string, to: string): ActivityDefinition {
  const outcomes = activity.outcomes.map((each) => (each.key === from ? { ...each, key: to } : each));
  const { deadline } = activity;
  if (deadline?.expiry?.outcome !== from) return { ...activity, outcomes };
  return { ...activity, outcomes, deadline: { ...deadline, expiry: { ...deadline.expiry, outcome: to } } };
}
