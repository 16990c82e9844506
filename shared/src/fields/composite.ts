import type { FieldDefinition } from '../definition';
import {
  isJsonObject,
  joinPath,
  type Issue,
  type Json,
  type JsonObject,
  type Locale,
  type Result,
} from '../kernel';
import { fail, ok } from '../kernel';
import { isMissing, problem } from './define';
import { NO_ISSUES, type FieldContext, type FieldType, type FieldValidator } from './type';

/** One part of a composite value: a field with the type that reads, judges and prints it. */
export interface Part {
  readonly field: FieldDefinition;
  readonly type: FieldType;
  readonly required: boolean;
}

export function partOf(type: FieldType, field: FieldDefinition, required = true): Part {
  return { field, type, required };
}

/** The type's defaults under the settings of a field. */
export function settingsOf(type: FieldType, field: Pick<FieldDefinition, 'settings'>): JsonObject {
  return field.settings === undefined ? type.defaultSettings : { ...type.defaultSettings, ...field.settings };
}

/** Every part canonical; null when all are empty. Issues carry the part's key. */
export function parseParts(parts: readonly Part[], raw: Json): Result<JsonObject | null> {
  if (isMissing(raw)) return ok(null);
  if (!isJsonObject(raw)) return fail([problem('value-shape')]);
  const value: Record<string, Json> = {};
  const issues: Issue[] = [];
  for (const { field, type } of parts) {
    const parsed = type.parse(raw[field.key] ?? null, settingsOf(type, field));
    if (parsed.ok) value[field.key] = parsed.value;
    else issues.push(...within(field.key, parsed.error));
  }
  if (issues.length > 0) return fail(issues);
  return ok(Object.values(value).every((part) => part === null) ? null : value);
}

/** Judges every part of a canonical value; a required part that is missing says how to answer it. */
export function partsValidator(parts: readonly Part[]): FieldValidator<JsonObject> {
  const judges = parts.map((part) => ({
    part,
    judge: part.type.validator(settingsOf(part.type, part.field), part.field),
  }));
  return (value, context) => {
    const issues = judges.flatMap(({ part, judge }) =>
      judgePart(part, judge, value[part.field.key] ?? null, context),
    );
    return issues.length === 0 ? NO_ISSUES : issues;
  };
}

/** Prints one part of a value. */
export function printPart({ field, type }: Part, value: JsonObject, locale: Locale): string {
  return type.print(value[field.key] ?? null, settingsOf(type, field), locale);
}

function judgePart(part: Part, judge: FieldValidator, value: Json, context: FieldContext): readonly Issue[] {
  if (value !== null) return within(part.field.key, judge(value, context));
  return part.required ? [problem(part.type.missing ?? 'required-text', {}, part.field.key)] : NO_ISSUES;
}

function within(key: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, path: joinPath(key, issue.path) }));
}
