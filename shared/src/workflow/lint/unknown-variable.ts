import type { Logic, StateDefinition } from '../../definition';
import { compileLogic, type LogicType } from '../../logic';
import { actionsOfState } from '../index-workflow';
import type { LintIssue, LintRule } from './rule';

const ANY: LogicType = { kind: 'any' };

/** Conditions that read a field the form does not have. */
export const unknownVariable: LintRule = (definition, { variables }) => {
  if (variables === undefined) return [];
  const typeOf = (name: string) => (name === 'facts' || variables.has(name) ? ANY : undefined);
  return definition.states.flatMap((state) =>
    conditionsOf(state).flatMap(({ path, logic }) => {
      const compiled = compileLogic(logic, { typeOf });
      return compiled.ok
        ? []
        : compiled.error.map((issue): LintIssue => ({ ...issue, path, severity: 'error' }));
    }),
  );
};

function conditionsOf(state: StateDefinition): readonly { readonly path: string; readonly logic: Logic }[] {
  const at = `states.${state.key}`;
  const guards = state.activities.flatMap((activity) => [
    { path: `${at}.activities.${activity.key}.guard`, logic: activity.guard },
    ...activity.outcomes.map(({ key, guard }) => ({
      path: `${at}.activities.${activity.key}.outcomes.${key}.guard`,
      logic: guard,
    })),
  ]);
  const whens = actionsOfState(state).map(({ id, when }) => ({
    path: `${at}.actions.${id}.when`,
    logic: when,
  }));
  return [...guards, ...whens].flatMap(({ path, logic }) => (logic === undefined ? [] : [{ path, logic }]));
}
