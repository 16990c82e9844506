import type { LintRule } from './rule';

/** Outcomes of one activity that look the same to whoever chooses. */
export const duplicateOutcomeName: LintRule = (definition) =>
  definition.states.flatMap((state) =>
    state.activities.flatMap((activity) =>
      activity.outcomes
        .filter(({ name }, index) =>
          activity.outcomes.slice(0, index).some((earlier) => sameName(earlier.name.it, name.it)),
        )
        .map(({ key, name }) => ({
          code: 'workflow-duplicate-outcome-name',
          path: `states.${state.key}.activities.${activity.key}.outcomes.${key}`,
          params: { name: name.it },
          severity: 'warning',
        })),
    ),
  );

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase('it') === other.trim().toLocaleLowerCase('it');
}
