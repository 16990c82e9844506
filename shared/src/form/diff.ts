import type { Answers } from '../definition';
import { equalJson, joinPath, type Json, type Path } from '../kernel';
import { findItems, isRepeatItem, type RepeatItem } from './items';
import type { AnswerChange } from './types';

/**
 * What leads from one set of answers to another, by path: a value whole, an item of a repeat added or removed, a value
 * inside an item. A repeat whose items changed places is one change of the whole.
 */
export function diffAnswers(before: Answers, after: Answers): readonly AnswerChange[] {
  return diffKeys(before, after, '');
}

function diffKeys(before: Answers, after: Answers, base: Path): readonly AnswerChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => diffValue(before[key] ?? null, after[key] ?? null, joinPath(base, key)));
}

function diffValue(base: Json, value: Json, path: Path): readonly AnswerChange[] {
  if (equalJson(base, value)) return [];
  const [before, after] = [repeatItems(base), repeatItems(value)];
  if (before === undefined || after === undefined || (before.length === 0 && after.length === 0))
    return [{ path, base, value }];
  return keepsOrder(before, after) ? diffItems(before, after, path) : [{ path, base, value }];
}

/** Items of a repeat; undefined for any other value, a list of texts or numbers among them. */
function repeatItems(value: Json): readonly RepeatItem[] | undefined {
  return value === null || (Array.isArray(value) && value.every(isRepeatItem)) ? findItems(value) : undefined;
}

/** True when removing some items and adding others at the end makes the second list of the first. */
function keepsOrder(before: readonly RepeatItem[], after: readonly RepeatItem[]): boolean {
  const ids = new Set(after.map(({ _id }) => _id));
  const kept = before.filter(({ _id }) => ids.has(_id));
  return kept.every(({ _id }, index) => after[index]?._id === _id) && after.length > 0 && before.length > 0;
}

function diffItems(
  before: readonly RepeatItem[],
  after: readonly RepeatItem[],
  path: Path,
): readonly AnswerChange[] {
  const was = new Map(before.map((item) => [item._id, item]));
  const is = new Map(after.map((item) => [item._id, item]));
  const removed = before.flatMap((item) =>
    is.has(item._id) ? [] : [{ path: joinPath(path, item._id), base: item, value: null }],
  );
  return [
    ...removed,
    ...after.flatMap((item) => {
      const earlier = was.get(item._id);
      const at = joinPath(path, item._id);
      return earlier === undefined ? [{ path: at, base: null, value: item }] : diffKeys(earlier, item, at);
    }),
  ];
}
