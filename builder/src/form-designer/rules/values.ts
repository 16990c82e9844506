import { findFieldType, isJsonObject, type Json, type Locale, type LogicType } from '@istanze/shared';
import type { Variable } from './vocabulary';

/** The kind of question by which a value of each type is written and read. */
const QUESTION: Readonly<Partial<Record<LogicType['kind'], string>>> = {
  number: 'decimal',
  money: 'money',
  date: 'date',
  boolean: 'yes-no',
  text: 'text',
};

/** The field type that asks for a plain value of a type; undefined for lists and what has parts. */
export function questionFor(type: LogicType) {
  const name = QUESTION[type.kind];
  return name === undefined ? undefined : findFieldType(name);
}

/** The bare value of a literal: cents of `{money}`, the day of `{date}`. */
export function bareValue(literal: Json): Json {
  if (!isJsonObject(literal)) return literal;
  const value = literal['money'] ?? literal['date'] ?? null;
  return Array.isArray(value) ? (value[0] ?? null) : value;
}

/** The literal of logic for a bare value of a type. */
export function literalOf(type: LogicType, value: Json): Json {
  if (type.kind === 'money') return { money: value };
  return type.kind === 'date' ? { date: [value] } : value;
}

/** What was typed as a literal; undefined when it is no value of that type. */
export function readLiteral(type: LogicType, typed: string): Json | undefined {
  const question = questionFor(type);
  if (question === undefined) return typed.trim() === '' ? undefined : typed.trim();
  const parsed = question.parse(typed, question.defaultSettings);
  return parsed.ok && parsed.value !== null ? literalOf(type, parsed.value) : undefined;
}

/** The type a literal shows by itself. */
export function typeOfLiteral(literal: Json): LogicType {
  if (isJsonObject(literal)) return { kind: 'money' in literal ? 'money' : 'date' };
  if (typeof literal === 'number') return { kind: 'number' };
  return { kind: typeof literal === 'boolean' ? 'boolean' : 'text' };
}

/** A value in words: `15.000,00 €`, `31/12/2026`, `Sì`, the label of an option. */
export function printValue(literal: Json, locale: Locale, variable?: Variable): string {
  if (Array.isArray(literal))
    return literal.map((item: Json) => printValue(item, locale, variable)).join(', ');
  const option = variable?.options.find(({ value }) => value === literal);
  if (option !== undefined) return option.label;
  const question = questionFor(typeOfLiteral(literal));
  const value = bareValue(literal);
  return question === undefined ? String(value) : question.print(value, question.defaultSettings, locale);
}
