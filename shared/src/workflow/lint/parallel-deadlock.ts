import type { ActivityDefinition, CompletionDefinition, StateDefinition } from '../../definition';
import type { LintRule } from './rule';

/** States that wait for work that is never done: repeated for ever, or left by every one of its outcomes. */
export const parallelDeadlock: LintRule = (definition) =>
  definition.states.flatMap((state) => {
    const { completion } = state;
    if (completion === undefined || !isStuck(state, completion)) return [];
    return endless(state, completion).map(({ key }) => ({
      code: 'workflow-parallel-deadlock',
      path: `states.${state.key}.activities.${key}`,
      params: { activity: key },
      severity: 'error',
    }));
  });

/** `all` is stuck by one of them, `any` only when none of them is ever done. */
function isStuck(state: StateDefinition, completion: CompletionDefinition): boolean {
  const stuck = endless(state, completion).length;
  return completion.when === 'all' ? stuck > 0 : stuck === completion.of.length;
}

function endless(state: StateDefinition, { of }: CompletionDefinition): readonly ActivityDefinition[] {
  return state.activities.filter((activity) => of.includes(activity.key) && isEndless(activity));
}

function isEndless({ repeatable, automatic, outcomes }: ActivityDefinition): boolean {
  return (repeatable === true && automatic !== true) || outcomes.every(({ to }) => to !== undefined);
}
