import {
  ok,
  restoreWorkflow,
  type CommandStackOf,
  type WorkflowCommand,
  type WorkflowDefinition,
} from '@istanze/shared';
import { mergeFlows } from './merge-flows';

type Stack = CommandStackOf<WorkflowDefinition>;

/**
 * Puts what came from elsewhere in place of the flow, without a way back to before it. What was edited here can still be
 * taken back: each time only what that edit did, as far as nobody else changed the same state since.
 */
export function rebaseFlow(stack: Stack, definition: WorkflowDefinition): Stack {
  const past: Stack['past'][number][] = [];
  let after = stack.definition;
  for (const { command, inverse } of [...stack.past].reverse()) {
    const before = outcomeOf(inverse, after);
    past.unshift({ command: fitting(command, before, after), inverse: fitting(command, after, before) });
    after = before;
  }
  return { definition, past, future: [] };
}

function outcomeOf(command: WorkflowCommand, definition: WorkflowDefinition): WorkflowDefinition {
  const done = command.execute(definition);
  if (!done.ok) throw new Error(`An edit cannot be followed: ${command.name}`);
  return done.value.definition;
}

/** The same edit by name: what leads from one version to the other, and nothing else. */
function fitting(
  { name }: WorkflowCommand,
  from: WorkflowDefinition,
  to: WorkflowDefinition,
): WorkflowCommand {
  return {
    name,
    execute: (definition) =>
      ok({ definition: mergeFlows(from, definition, to).definition, inverse: restoreWorkflow(definition) }),
  };
}
