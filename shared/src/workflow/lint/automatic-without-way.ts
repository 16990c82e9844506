import type { LintRule } from './rule';

/** Automatic activities whose every outcome has a condition: with none true the instance would stand still. */
export const automaticWithoutWay: LintRule = (definition) =>
  definition.states.flatMap((state) =>
    state.activities
      .filter(
        (activity) =>
          activity.automatic === true && activity.outcomes.every(({ guard }) => guard !== undefined),
      )
      .map((activity) => ({
        code: 'workflow-automatic-without-way',
        path: `states.${state.key}.activities.${activity.key}`,
        severity: 'warning',
      })),
  );
