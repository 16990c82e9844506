import type { LintRule } from './rule';

/** Art. 10-bis does not apply to competitive procedures: their remarks have their own window. */
export const preRejectionInCompetition: LintRule = (definition, { competitive }) =>
  definition.states.flatMap((state) =>
    state.activities
      .filter(({ type }) => competitive === true && type === 'pre-rejection')
      .map((activity) => ({
        code: 'workflow-pre-rejection-in-competition',
        path: `states.${state.key}.activities.${activity.key}`,
        severity: 'error',
      })),
  );
