import type { RatedRow } from './statistics.repository';
import type { RatingFigures } from './statistics.types';

/** Fewer answers than these could be told apart by who knows who came. */
export const FEWEST = 5;

/**
 * Averages of groups, of which those of few answers are kept back; the average of all together too, where it and the groups
 * that are shown would give away what the others hold. A count says nothing about anybody and always stands.
 */
export function protectRatings(
  groups: readonly RatedRow[],
  total: RatedRow | undefined,
): { readonly of: (id: string) => RatingFigures; readonly total: RatingFigures } {
  const byId = new Map(groups.map((row) => [row.serviceId ?? row.officeId ?? '', row]));
  const kept = groups.filter(({ count }) => count < FEWEST).reduce((sum, { count }) => sum + count, 0);
  const givesAway = kept > 0 && kept < FEWEST;
  return {
    of: (id) => figuresOf(byId.get(id), false),
    total: figuresOf(total, givesAway),
  };
}

function figuresOf(row: RatedRow | undefined, keptBack: boolean): RatingFigures {
  if (row === undefined) return { count: 0, average: null };
  const { count, average } = row;
  return { count, average: count < FEWEST || keptBack ? null : Math.round(average * 10) / 10 };
}
