import type { FormEnvironment, ReleaseContent } from '@istanze/shared';

/** What the formulas of a release may read beside its fields: its tables, and the values the server derives. */
export function formEnvironment(content: ReleaseContent): FormEnvironment {
  const { tables, derived } = content.configuration;
  return { tables, facts: Object.fromEntries(derived.map(({ key }) => [key, { kind: 'any' }])) };
}
