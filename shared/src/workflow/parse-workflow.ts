import type { WorkflowDefinition } from '../definition';
import { fail, isJsonObject, ok, type Issue, type Json, type Result } from '../kernel';
import { checkReferences } from './parse/check-references';
import { NodeReader } from './parse/node-reader';
import { readExpiry, readState } from './parse/read-nodes';

/**
 * A workflow from stored or sent JSON. Issue paths name the place: `states.review.activities.accept.outcomes.accepted.to`.
 * Codes: `workflow-malformed`, `workflow-version`, `workflow-unknown-state`, `workflow-duplicate-key`, `workflow-duplicate-id`,
 * `workflow-duplicate-signal`, `workflow-no-outcome`, `workflow-final-with-work`, `workflow-draft-state`,
 * `workflow-automatic-person`, `workflow-unknown-activity`, `workflow-completion-empty`, `workflow-unknown-outcome`,
 * `workflow-timer-name`, `workflow-extension-by-itself`, and those of `compileLogic` for conditions.
 */
export function parseWorkflow(json: unknown): Result<WorkflowDefinition> {
  if (!isJsonObject(json))
    return fail([{ code: 'workflow-malformed', path: '', params: { expected: 'object' } }]);
  if (json['version'] !== 1)
    return fail([{ code: 'workflow-version', path: 'version', params: { version: shown(json['version']) } }]);
  const issues: Issue[] = [];
  const node = new NodeReader(json, '', issues);
  const definition: WorkflowDefinition = {
    version: 1,
    initial: node.string('initial'),
    states: node.list('states', readState),
    ...(node.has('expiry') ? { expiry: readExpiry(node.child('expiry')) } : {}),
  };
  if (issues.length === 0) issues.push(...checkReferences(definition));
  return issues.length > 0 ? fail(issues) : ok(definition);
}

function shown(version: Json | undefined): string | number | null {
  return typeof version === 'string' || typeof version === 'number' ? version : null;
}
