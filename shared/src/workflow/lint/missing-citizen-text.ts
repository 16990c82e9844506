import type { LintRule } from './rule';

/** States in which something is awaited from the citizen and nothing tells them what. */
export const missingCitizenText: LintRule = (definition) =>
  definition.states
    .filter(({ category }) => category === 'waiting-citizen' || category === 'waiting-payment')
    .filter(({ citizenText }) => citizenText === undefined || citizenText.it.trim() === '')
    .map(({ key }) => ({
      code: 'workflow-missing-citizen-text',
      path: `states.${key}.citizenText`,
      severity: 'warning',
    }));
