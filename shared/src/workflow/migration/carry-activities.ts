import type { StateDefinition } from '../../definition';
import type { Move } from '../engine/move';
import { abandonRuns } from '../engine/runs';
import { prepare } from '../engine/steps';

/** Keeps the work that the target has too, under its new key; cancels the rest and prepares what is new. */
export function carryActivities(
  move: Move,
  target: StateDefinition,
  renamed: Readonly<Record<string, string>>,
): void {
  const wanted = new Set(target.activities.map(({ key }) => key));
  const standing = move.activities.map((known) => ({ ...known, key: renamed[known.key] ?? known.key }));
  const gone = standing.filter(({ key }) => !wanted.has(key));
  abandonRuns(
    move,
    gone.flatMap(({ awaits }) => awaits),
  );
  move.activities = standing.filter(({ key }) => wanted.has(key));
  const kept = new Set(move.activities.map(({ key }) => key));
  for (const activity of target.activities) if (!kept.has(activity.key)) prepare(move, activity);
  const order = target.activities.map(({ key }) => key);
  move.activities = move.activities.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
}
