import type { FieldDefinition } from '../definition';
import type { JsonObject, Text } from '../kernel';
import { choice } from './choice/field';
import { partOf, type Part } from './composite';
import { fieldOf, optionOf, textOf } from './define';
import { text } from './text/field';

type Rest = Partial<Pick<FieldDefinition, 'help' | 'width'>> & { readonly optional?: boolean };

/** A part chosen from a short list of `[value, Italian, English]`. */
export function choicePart(
  key: string,
  label: Text,
  options: readonly (readonly [string, string, string])[],
  { optional = false, ...rest }: Rest = {},
): Part {
  const settings = { options: options.map(([value, it, en]) => optionOf(value, it, en)) };
  return partOf(choice, fieldOf(key, 'choice', label, { ...rest, settings }), !optional);
}

/** A part written by hand, by a rule of `pattern.ts` where it has one and the words that say how. */
export function writtenPart(
  key: string,
  label: Text,
  rule: { readonly pattern?: string; readonly patternHelp?: Text; readonly maxLength?: number },
  { optional = false, ...rest }: Rest = {},
): Part {
  return partOf(text, fieldOf(key, 'text', label, { ...rest, settings: { ...rule } }), !optional);
}

/** Codes of a value in capitals and without spaces; the other parts as they are. */
export function codesTidied(value: JsonObject, keys: readonly string[]): JsonObject {
  const codes = keys
    .filter((key) => key in value)
    .map((key) => [key, textOf(value[key])?.toUpperCase().replace(/\s/g, '') ?? null] as const);
  return { ...value, ...Object.fromEntries(codes) };
}
