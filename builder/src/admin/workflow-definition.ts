import { isJsonObject, type WorkflowDefinition } from '@istanze/shared';

/** True for a stored flow: the server checks it whole when it is saved, its outline is enough to show it. */
export function isWorkflowDefinition(json: unknown): json is WorkflowDefinition {
  return isJsonObject(json) && json['version'] === 1 && Array.isArray(json['states']);
}
