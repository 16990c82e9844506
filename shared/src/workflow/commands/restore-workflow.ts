import type { WorkflowDefinition } from '../../definition';
import { ok } from '../../kernel';
import { workflowCommand, type WorkflowCommand } from './command';

/** Puts a whole other version in place of the flow, as an edit that can be taken back. */
export function restoreWorkflow(version: WorkflowDefinition): WorkflowCommand {
  return workflowCommand('restore-workflow', () => ok(version));
}
