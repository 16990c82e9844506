import { findFieldType } from '../src/fields';
import type { FieldType } from '../src/fields';
import { isJsonObject, type Issue, type Json, type JsonObject } from '../src/kernel';
import { textOf } from './run-formula';

const FIELD = { id: 'f', key: 'f', type: 'text', label: { it: 'Campo' } };
const TODAY = '2026-03-01';

/** `{type, settings?, value}` → parsed, issues (`path code`) and print; refused where it cannot be read; settingsIssues (codes). */
export function runField(given: JsonObject): JsonObject {
  const type = findFieldType(textOf(given['type'] ?? null));
  if (type === undefined) throw new Error('Unknown field type');
  const settings = { ...type.defaultSettings, ...settingsOf(given) };
  const settingsIssues = (type.checkSettings?.(settings) ?? []).map(({ code }) => code);
  const parsed = type.parse(given['value'] ?? null, settings);
  if (!parsed.ok) return { refused: parsed.error.map(named), settingsIssues };
  return { parsed: parsed.value, settingsIssues, ...judged(type, parsed.value, settings) };
}

function judged(type: FieldType, value: Json, settings: JsonObject): JsonObject {
  const issues = value === null ? [] : type.validator(settings, FIELD)(value, { today: TODAY });
  return {
    issues: issues.map(named),
    print: { it: type.print(value, settings, 'it'), en: type.print(value, settings, 'en') },
  };
}

function settingsOf(given: JsonObject): JsonObject {
  return isJsonObject(given['settings']) ? given['settings'] : {};
}

function named({ path, code }: Issue): string {
  return `${path} ${code}`;
}
