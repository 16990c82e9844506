import { isJsonObject } from '../../kernel';
import { actionsOfState } from '../index-workflow';
import type { LintRule } from './rule';

/** Activities and actions that name a template the service does not have. */
export const unknownTemplate: LintRule = (definition, { templates }) => {
  if (templates === undefined) return [];
  return definition.states.flatMap((state) =>
    [...state.activities, ...actionsOfState(state)].flatMap(({ id, settings }) => {
      const template = isJsonObject(settings) ? settings['template'] : undefined;
      if (typeof template !== 'string' || template === '' || Object.hasOwn(templates, template)) return [];
      return [
        {
          code: 'workflow-unknown-template',
          path: `states.${state.key}.${id}`,
          params: { template },
          severity: 'error',
        },
      ];
    }),
  );
};
