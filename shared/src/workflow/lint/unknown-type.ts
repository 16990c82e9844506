import type { WorkflowDefinition } from '../../definition';
import { actionsOfState } from '../index-workflow';
import type { LintIssue, LintRule } from './rule';

/** Activity and action types that the product does not have. */
export const unknownType: LintRule = (definition, { activityTypes, actionTypes }) => [
  ...unknown(definition, activityTypes, 'activities'),
  ...unknown(definition, actionTypes, 'actions'),
];

function unknown(
  definition: WorkflowDefinition,
  known: ReadonlySet<string> | undefined,
  kind: 'activities' | 'actions',
): readonly LintIssue[] {
  if (known === undefined) return [];
  return definition.states.flatMap((state) => {
    const nodes = kind === 'activities' ? state.activities : actionsOfState(state);
    return nodes
      .filter(({ type }) => !known.has(type))
      .map(({ id, type }) => ({
        code: 'workflow-unknown-type',
        path: `states.${state.key}.${kind}.${id}`,
        params: { type },
        severity: 'error',
      }));
  });
}
