import type { TermMark } from '../../definition';
import type { LintRule } from './rule';

/** What each of these kinds of work means for the term; one of the marks is enough. */
const MARKS: Readonly<Record<string, readonly [TermMark, ...TermMark[]]>> = {
  'request-supplement': ['supplement-requested'],
  'answer-supplement': ['supplement-received'],
  'pre-rejection': ['pre-rejection-sent'],
  'answer-pre-rejection': ['remarks-received', 'remarks-expired'],
};

/** Supplements and notices of refusal whose outcomes do not tell the clock. */
export const missingTermMark: LintRule = (definition) =>
  definition.states.flatMap((state) =>
    state.activities.flatMap(({ key, type, outcomes }) => {
      const marks = MARKS[type];
      if (marks === undefined) return [];
      return outcomes
        .filter(({ to, term }) => to !== undefined && !(term !== undefined && marks.includes(term)))
        .map((outcome) => ({
          code: 'workflow-missing-term-mark',
          path: `states.${state.key}.activities.${key}.outcomes.${outcome.key}`,
          params: { term: marks[0] },
          severity: 'warning',
        }));
    }),
  );
