import type { Answers } from '../definition';
import { isJsonObject, joinPath, splitPath, type Json, type JsonObject, type Path } from '../kernel';
import type { CompiledField, CompiledForm, CompiledSection, CompiledStep } from './types';

/** The value at a path of the answers; null when nothing stands there. Items of repeats are found by their `_id`. */
export function readPath(answers: Answers, path: Path): Json {
  if (!path.includes('.')) return path === '' ? answers : childOf(answers, path);
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

/** What of a form stands at a path of its answers. */
export interface Located {
  /** The path without the items of repeats: `children.schools.name`. */
  readonly pattern: Path;
  /** The innermost repeat that the path names or passes. */
  readonly repeat: CompiledSection | undefined;
  /** The item of it that the path names or passes: `children.7f3k.schools.q2aa`. */
  readonly itemPath: Path | undefined;
  /** The field at the path or around the part of a value that it names. */
  readonly field: CompiledField | undefined;
  /** Where that field stands; where there is none, the repeat or its item. */
  readonly ownerPath: Path;
}

/** Finds what a path names: `key`, `repeatKey`, `repeatKey.itemId`, `repeatKey.itemId.key`, or a part of a value. */
export function locate(form: CompiledForm, path: Path): Located {
  const segments = splitPath(path);
  let pattern = segments[0] ?? '';
  let repeat = form.repeats.get(pattern);
  let at = 0;
  while (repeat !== undefined && segments[at + 2] !== undefined) {
    at += 2;
    pattern = joinPath(pattern, segments[at] ?? '');
    const inner = form.repeats.get(pattern);
    if (inner === undefined) break;
    repeat = inner;
  }
  const isRepeat = repeat?.pattern === pattern;
  const before = segments.slice(0, isRepeat ? at + 2 : at);
  const isItem = repeat !== undefined && (!isRepeat || segments.length > at + 1);
  return {
    pattern,
    repeat,
    itemPath: isItem ? before.join('.') : undefined,
    field: isRepeat ? undefined : form.byPattern.get(pattern),
    ownerPath: isRepeat ? before.join('.') : segments.slice(0, at + 1).join('.'),
  };
}

/** The field standing at `key`, `repeatKey.itemId.key`, or at a part of its value. */
export function findField(form: CompiledForm, path: Path): CompiledField | undefined {
  return path.includes('.') ? locate(form, path).field : form.byPattern.get(path);
}

/** The items that a path stands in, inner first; those that are not there are left out. */
export function itemsAround(form: CompiledForm, answers: Answers, path: Path): readonly JsonObject[] {
  const { repeat, itemPath } = locate(form, path);
  const items: JsonObject[] = [];
  let at = itemPath;
  for (let around = repeat; around !== undefined && at !== undefined; around = around.within) {
    const item = readPath(answers, at);
    if (isJsonObject(item)) items.push(item);
    at = splitPath(at).slice(0, -2).join('.');
  }
  return items;
}

/** The step of that id; throws when the form has none. */
export function getStep(form: CompiledForm, stepId: string): CompiledStep {
  const step = form.steps.find(({ definition }) => definition.id === stepId);
  if (step === undefined) throw new Error(`The form has no step ${stepId}`);
  return step;
}
