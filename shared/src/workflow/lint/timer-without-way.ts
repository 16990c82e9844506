import type { LintRule } from './rule';

/** Timers that ring for nothing: no state, no action, no mark for the term. */
export const timerWithoutWay: LintRule = (definition) =>
  definition.states.flatMap((state) =>
    (state.timers ?? [])
      .filter(
        ({ to, term, actions }) => to === undefined && term === undefined && (actions ?? []).length === 0,
      )
      .map(({ id }) => ({
        code: 'workflow-timer-without-way',
        path: `states.${state.key}.timers.${id}`,
        severity: 'error',
      })),
  );
