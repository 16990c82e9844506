import { FINAL_CATEGORIES, type StateCategory } from '../../definition';
import { targetsOf } from '../parse/check-references';
import type { LintRule } from './rule';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;

/** States from which no final state can be reached: whoever gets there never comes out. */
export const deadEnd: LintRule = (definition) => {
  const targets = targetsOf(definition);
  const ending = new Set(
    definition.states.filter(({ category }) => FINAL.includes(category)).map(({ key }) => key),
  );
  for (const key of ending) {
    for (const { from, to } of targets) if (to === key) ending.add(from);
  }
  return definition.states
    .filter((state) => !ending.has(state.key))
    .map((state) => ({ code: 'workflow-dead-end', path: `states.${state.key}`, severity: 'error' }));
};
