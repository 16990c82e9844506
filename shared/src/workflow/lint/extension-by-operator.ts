import type { LintRule } from './rule';

/** Extensions offered to whoever cannot give them: the manager alone lengthens the term. */
export const extensionByOperator: LintRule = (definition) =>
  definition.states.flatMap((state) =>
    state.activities
      .filter(({ outcomes }) => outcomes.some(({ term }) => term === 'extended'))
      .filter(({ performer: { kind, roles, offices } }) => {
        const managers = kind === 'staff' && roles?.includes('manager') === true;
        return !managers || (offices ?? []).length > 0;
      })
      .map(({ key }) => ({
        code: 'workflow-extension-by-operator',
        path: `states.${state.key}.activities.${key}.performer`,
        severity: 'warning',
      })),
  );
