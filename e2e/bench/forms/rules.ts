import type { LogicalField } from '../logical-form.mjs';

const patterns = new Map<string, RegExp>();

/** What is wrong with a text as it stands in a control; undefined when nothing is. Shared by what is written by hand. */
export function wrongWith(field: LogicalField, text: string): string | undefined {
  const { required, minLength = 0, maxLength = Infinity, pattern } = field;
  if (text === '') return required ? 'Write an answer' : undefined;
  if (field.kind === 'number') return /^-?\d+$/.test(text) ? undefined : 'Write a whole number';
  if (text.length < minLength) return `Write at least ${minLength} characters`;
  if (text.length > maxLength) return `Write at most ${maxLength} characters`;
  return pattern === undefined || compiled(pattern).test(text) ? undefined : 'Write letters and digits only';
}

function compiled(pattern: string): RegExp {
  let found = patterns.get(pattern);
  if (found === undefined) {
    found = new RegExp(`^(?:${pattern})$`);
    patterns.set(pattern, found);
  }
  return found;
}
