import type { ActivityDefinition } from '../../definition';
import { awaitedSignal } from '../index-workflow';
import type { LintRule } from './rule';

/** Activities that nobody can perform: staff without roles, system ones neither automatic nor awaiting a signal. */
export const missingPerformer: LintRule = (definition) =>
  definition.states.flatMap((state) =>
    state.activities.filter(hasNoPerformer).map((activity) => ({
      code: 'workflow-missing-performer',
      path: `states.${state.key}.activities.${activity.key}`,
      severity: 'error',
    })),
  );

function hasNoPerformer(activity: ActivityDefinition): boolean {
  const { kind, roles, people } = activity.performer;
  if (kind === 'staff') return roles?.length === 0 && (people ?? []).length === 0;
  return kind === 'system' && activity.automatic !== true && awaitedSignal(activity) === undefined;
}
