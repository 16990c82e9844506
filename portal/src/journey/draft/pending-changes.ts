import type { AnswerChange, Path } from '@istanze/shared';
import { equalJson } from '@istanze/shared';

/**
 * Adds a change to those that wait. Changes are applied in order, so one is merged into an earlier change of the same path only when
 * nothing that touches the path (itself, what holds it, what it holds) was changed in between.
 */
export function addChange(pending: readonly AnswerChange[], change: AnswerChange): readonly AnswerChange[] {
  const index = pending.findLastIndex(({ path }) => isRelated(path, change.path));
  const earlier = pending[index];
  if (earlier === undefined || earlier.path !== change.path) return [...pending, change];
  const merged = { ...earlier, value: change.value };
  const rest = pending.filter((_, position) => position !== index);
  return equalJson(merged.base, merged.value) ? rest : pending.with(index, merged);
}

/** Puts changes that could not be sent back before those made meanwhile. */
export function putBack(
  unsent: readonly AnswerChange[],
  pending: readonly AnswerChange[],
): readonly AnswerChange[] {
  return pending.reduce(addChange, unsent);
}

/** True when one path is the other, or stands inside it. */
export function isRelated(one: Path, other: Path): boolean {
  return one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);
}
