import type { WorkflowDefinition } from '../../definition';
import { wholeCommand, type Command, type Result } from '../../kernel';

/** One edit of a flow. */
export type WorkflowCommand = Command<WorkflowDefinition>;

export function workflowCommand(
  name: string,
  edit: (definition: WorkflowDefinition) => Result<WorkflowDefinition>,
): WorkflowCommand {
  return wholeCommand(name, edit);
}
