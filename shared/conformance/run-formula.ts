import { isJsonObject, type Issue, type Json, type JsonObject } from '../src/kernel';
import {
  compileLogic,
  parseFormula,
  printFormula,
  type LogicEnvironment,
  type LogicType,
  type TypeOf,
} from '../src/logic';

/** `{logic | formula, answers?, item?, facts?, today?, types?, itemTypes?, tables?}` → value, type, dependencies, issues, warnings, logic, formula. */
export function runFormula(given: JsonObject): JsonObject {
  const read = readLogic(given);
  if ('issues' in read) return read;
  const { logic } = read;
  const printed = printFormula(logic);
  const formula = printed.ok ? printed.value : null;
  const compiled = compileLogic(logic, environmentOf(given));
  if (!compiled.ok) return { logic, formula, issues: compiled.error.map(issueLine) };
  const { evaluate, type, dependencies, warnings } = compiled.value;
  const item = given['item'];
  const value = evaluate({
    answers: objectOf(given['answers']),
    items: isJsonObject(item) ? [item] : [],
    facts: objectOf(given['facts']),
    today: textOf(given['today'] ?? '2026-11-22'),
  });
  return {
    logic,
    formula,
    value,
    type: type.kind,
    dependencies: [...dependencies].sort(),
    issues: [],
    warnings: warnings.map(issueLine),
  };
}

function readLogic(given: JsonObject): { readonly logic: Json } | { readonly issues: readonly string[] } {
  if (given['formula'] === undefined) return { logic: given['logic'] ?? null };
  const parsed = parseFormula(textOf(given['formula']));
  return parsed.ok ? { logic: parsed.value } : { issues: parsed.error.map(issueLine) };
}

/** `code`, or `code at path` inside the expression. */
export function issueLine({ code, path }: Issue): string {
  return path === '' ? code : `${code} at ${path}`;
}

function environmentOf(given: JsonObject): LogicEnvironment {
  const { types, itemTypes, tables } = given;
  return {
    ...(types === undefined ? {} : { typeOf: typesFrom(objectOf(types)) }),
    ...(itemTypes === undefined ? {} : { items: [{ key: 'items', typeOf: typesFrom(objectOf(itemTypes)) }] }),
    ...(tables === undefined ? {} : { tables: tablesFrom(objectOf(tables)) }),
  };
}

function tablesFrom(tables: JsonObject) {
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, { rows: objectOf(rows) }]));
}

function typesFrom(types: JsonObject): TypeOf {
  return (name) => (Object.hasOwn(types, name) ? toType(types[name] ?? null) : undefined);
}

/** `"money"`, `["resident", "worker"]` for a choice, `{"list": …}`, `{"birthDate": "date"}`. */
function toType(json: Json): LogicType {
  if (Array.isArray(json)) return { kind: 'choice', options: json.map(textOf) };
  if (isJsonObject(json)) {
    if (json['list'] !== undefined) return { kind: 'list', of: toType(json['list']) };
    return {
      kind: 'object',
      parts: Object.fromEntries(Object.entries(json).map(([key, part]) => [key, toType(part)])),
    };
  }
  if (json === 'text' || json === 'number' || json === 'money' || json === 'date' || json === 'boolean')
    return { kind: json };
  return { kind: 'any' };
}

export function objectOf(json: Json | undefined): JsonObject {
  return isJsonObject(json) ? json : {};
}

export function textOf(json: Json): string {
  if (typeof json !== 'string') throw new Error(`Not a text: ${JSON.stringify(json)}`);
  return json;
}
