import { isJsonObject, joinPath, type Json, type JsonObject } from '../src/kernel';
import { parseFormula } from '../src/logic';
import { objectOf, textOf } from './run-formula';

/**
 * A form definition from its essentials: `{fields}`, `{sections}` or `{steps}`, with `checks`. Formulas are written as
 * lines; ids, titles and labels may be left out.
 */
export function toForm(given: JsonObject): JsonObject {
  const sections = given['sections'] ?? [{ key: 'section', fields: given['fields'] ?? [] }];
  const steps = given['steps'] ?? [{ key: 'step', sections }];
  const checks = given['checks'];
  return {
    version: 2,
    languages: given['languages'] ?? ['it'],
    steps: mapList(steps, toStep),
    ...(checks === undefined ? {} : { checks: mapList(checks, toCheck) }),
  };
}

function toStep(step: JsonObject): JsonObject {
  const key = textOf(step['key'] ?? null);
  return {
    id: `step-${key}`,
    title: { it: key },
    ...step,
    sections: mapList(step['sections'] ?? [], toSection),
  };
}

function toSection(section: JsonObject): JsonObject {
  const key = textOf(section['key'] ?? null);
  const { repeat } = section;
  const repeated = isJsonObject(repeat) ? { repeat: { itemTitle: { it: '{n}' }, ...repeat } } : {};
  const fields = mapList(section['fields'] ?? [], (field) => toField(field, key));
  const inner = section['sections'];
  return {
    id: `section-${key}`,
    title: { it: key },
    ...section,
    ...repeated,
    ...formulasOf(section),
    fields,
    ...(inner === undefined ? {} : { sections: mapList(inner, toSection) }),
  };
}

function toField(field: JsonObject, section: string): JsonObject {
  const key = textOf(field['key'] ?? null);
  const { checks } = field;
  return {
    id: joinPath(section, key).replace('.', '-'),
    label: { it: key },
    ...field,
    ...formulasOf(field),
    ...(checks === undefined ? {} : { checks: mapList(checks, toCheck) }),
  };
}

function toCheck(check: JsonObject, index: number): JsonObject {
  const message = check['message'];
  return {
    id: `check-${index}`,
    ...check,
    when: logicOf(check['when'] ?? null),
    message: typeof message === 'string' ? { it: message } : (message ?? null),
  };
}

function formulasOf(node: JsonObject): JsonObject {
  const names = ['visibleWhen', 'requiredWhen', 'calculated'].filter((name) => node[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, logicOf(node[name] ?? null)]));
}

function logicOf(json: Json): Json {
  if (typeof json !== 'string') return json;
  const parsed = parseFormula(json);
  if (!parsed.ok) throw new Error(`Not a formula: ${json}`);
  return parsed.value;
}

function mapList(list: Json, map: (item: JsonObject, index: number) => JsonObject): readonly JsonObject[] {
  return Array.isArray(list) ? list.map((item: Json, index) => map(objectOf(item), index)) : [];
}
