import { indexWorkflow, type StateDefinition, type Text, type WorkflowDefinition } from '@istanze/shared';
import { inEveryLanguage } from '../../messages';

const DRAFT: Text = inEveryLanguage('state.draft');

/** The state as its release defines it; undefined for a draft, which is in none. */
export function findState(workflow: WorkflowDefinition, key: string): StateDefinition | undefined {
  return indexWorkflow(workflow).states.get(key);
}

/** Name of a state for people; a draft has ours. */
export function stateName(workflow: WorkflowDefinition, key: string): Text {
  return findState(workflow, key)?.name ?? DRAFT;
}
