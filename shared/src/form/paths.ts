import type { Answers } from '../definition';
import { isJsonObject, splitPath, type Json, type JsonObject, type Path } from '../kernel';
import type { CompiledField, CompiledForm, CompiledStep } from './types';

/** The value at a path of the answers; null when nothing stands there. Items of repeats are found by their `_id`. */
export function readPath(answers: Answers, path: Path): Json {
  let value: Json = answers;
  for (const segment of splitPath(path)) value = childOf(value, segment);
  return value;
}

function childOf(value: Json, segment: string): Json {
  if (Array.isArray(value)) return value.find((item: Json) => isItem(item, segment)) ?? null;
  return isJsonObject(value) && Object.hasOwn(value, segment) ? (value[segment] ?? null) : null;
}

function isItem(value: Json, id: string): boolean {
  return isJsonObject(value) && value['_id'] === id;
}

/**
 * The answers with `value` at a path; null takes away what stands there, and adding an item to a repeat is writing it at
 * `repeatKey.itemId`. Everything beside the path keeps its identity.
 */
export function writePath(answers: Answers, path: Path, value: Json): Answers {
  const [first, ...rest] = splitPath(path);
  return first === undefined ? answers : writeKey(answers, first, rest, value);
}

function writeKey(target: JsonObject, key: string, rest: readonly string[], value: Json): JsonObject {
  const current = Object.hasOwn(target, key) ? (target[key] ?? null) : null;
  const next = rest.length === 0 ? value : writeInto(current, rest, value);
  if (next === current) return target;
  if (next !== null) return { ...target, [key]: next };
  const { [key]: _removed, ...others } = target;
  return others;
}

function writeInto(current: Json, [segment = '', ...rest]: readonly string[], value: Json): Json {
  if (Array.isArray(current)) return writeItem(current, segment, rest, value);
  if (isJsonObject(current)) return writeKey(current, segment, rest, value);
  if (value === null) return current;
  if (rest.length === 0 && isItem(value, segment)) return [value];
  return writeKey({}, segment, rest, value);
}

function writeItem(items: readonly Json[], id: string, rest: readonly string[], value: Json): Json {
  const index = items.findIndex((item) => isItem(item, id));
  if (rest.length === 0 && value === null)
    return index < 0 ? items : items.filter((_item, at) => at !== index);
  const current = items[index] ?? { _id: id };
  const next = rest.length === 0 ? value : writeInto(current, rest, value);
  if (index < 0) return [...items, next];
  return next === current ? items : items.map((item, at) => (at === index ? next : item));
}

/** The field standing at `key`, `repeatKey.itemId.key`, or at a part of its value. */
export function findField(form: CompiledForm, path: Path): CompiledField | undefined {
  const [first = '', , third = ''] = splitPath(path);
  return form.repeats.has(first) ? form.byPattern.get(`${first}.${third}`) : form.byPattern.get(first);
}

/** The step of that id; throws when the form has none. */
export function getStep(form: CompiledForm, stepId: string): CompiledStep {
  const step = form.steps.find(({ definition }) => definition.id === stepId);
  if (step === undefined) throw new Error(`The form has no step ${stepId}`);
  return step;
}
