import { silenceTarget, targetsOf } from '../parse/check-references';
import type { LintRule } from './rule';

/** States that nothing leads to from the initial one, silence neither. */
export const unreachableState: LintRule = (definition) => {
  const targets = targetsOf(definition);
  const reached = new Set([definition.initial, ...silenceTarget(definition)]);
  for (const key of reached) {
    for (const { from, to } of targets) if (from === key) reached.add(to);
  }
  return definition.states
    .filter((state) => !reached.has(state.key))
    .map((state) => ({ code: 'workflow-unreachable-state', path: `states.${state.key}`, severity: 'error' }));
};
