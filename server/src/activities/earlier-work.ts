import type { EarlierWork } from './activity-type';

/** The last time an activity of that type was performed. */
export function findLast(earlier: readonly EarlierWork[], type: string): EarlierWork | undefined {
  return earlier.findLast((work) => work.type === type);
}
