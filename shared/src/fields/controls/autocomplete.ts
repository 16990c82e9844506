import type { FieldDefinition } from '../../definition';

/** The `autocomplete` token, kept for answers about the person who writes (WCAG 1.3.5): other people's data must not be offered. */
export function autocompleteFor(field: FieldDefinition, token: string | null): string | undefined {
  if (token === null) return undefined;
  const aboutWriter = field.source === undefined || /^(applicant|profile)\b/.test(field.source);
  return aboutWriter ? token : 'off';
}
