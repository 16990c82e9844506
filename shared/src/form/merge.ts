import type { Answers } from '../definition';
import { equalJson, isJsonObject, splitPath, type Json } from '../kernel';
import { readPath, writePath } from './paths';
import type { AnswerChange, AnswerConflict, MergedAnswers } from './types';

/**
 * Applies changes made elsewhere on an earlier state, path by path: where what stands there is still the change's base,
 * or already its value, it goes in; anything else is a conflict and stays as it is, with both sides told.
 */
export function mergeChanges(answers: Answers, changes: readonly AnswerChange[]): MergedAnswers {
  let merged = answers;
  const conflicts: AnswerConflict[] = [];
  for (const change of changes) {
    const current = readPath(merged, change.path);
    if (equalJson(current, change.value)) continue;
    if (equalJson(current, change.base) && hasPlace(merged, change))
      merged = writePath(merged, change.path, change.value);
    else conflicts.push({ ...change, current });
  }
  return { answers: merged, conflicts };
}

/** False for a value of an item, or an item in an item, that somebody else has removed meanwhile. */
function hasPlace(answers: Answers, { path, value }: AnswerChange): boolean {
  const segments = splitPath(path);
  if (segments.length < 3 || value === null) return segments.length > 0;
  const last = segments.length - (isItemOf(value, segments.at(-1)) ? 2 : 1);
  for (let depth = 2; depth <= last; depth += 2)
    if (readPath(answers, segments.slice(0, depth).join('.')) === null) return false;
  return true;
}

/** True for an item that is being added: its own path is not there yet. */
function isItemOf(value: Json, id: string | undefined): boolean {
  return isJsonObject(value) && value['_id'] === id;
}
