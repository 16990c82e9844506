import type { LintIssue, LintRule } from './rule';

/** Offices and people that the municipality does not have, or no longer. */
export const unknownPerformer: LintRule = (definition, { offices, people }) =>
  definition.states.flatMap((state) =>
    state.activities.flatMap(({ key, performer }): readonly LintIssue[] => {
      const path = `states.${state.key}.activities.${key}.performer`;
      const lost = (names: readonly string[] | undefined, known: ReadonlySet<string> | undefined) =>
        known === undefined ? [] : (names ?? []).filter((name) => !known.has(name));
      return [
        ...lost(performer.offices, offices).map((office): LintIssue => ({
          code: 'workflow-unknown-office',
          path,
          params: { office },
          severity: 'error',
        })),
        ...lost(performer.people, people).map((person): LintIssue => ({
          code: 'workflow-unknown-person',
          path,
          params: { person },
          severity: 'error',
        })),
      ];
    }),
  );
