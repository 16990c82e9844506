import type { LintRule } from './rule';

/** A document is signed and nothing puts the signed one in its place: the citizen would receive it without a signature. */
export const signatureNotKept: LintRule = ({ states }) =>
  states.flatMap((state) =>
    state.activities
      .filter(({ type }) => type === 'sign-document')
      .flatMap(({ key, outcomes }) =>
        outcomes
          .filter(({ after }) => after.every(({ type }) => type !== 'keep-signed-document'))
          .map((outcome) => ({
            code: 'workflow-signature-not-kept',
            path: `states.${state.key}.activities.${key}.outcomes.${outcome.key}`,
            severity: 'error' as const,
          })),
      ),
  );
