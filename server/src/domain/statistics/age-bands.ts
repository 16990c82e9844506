import type { AgeRow } from './statistics.repository';
import type { AgeFigures } from './statistics.types';

/** First day of each band: a week, the usual term of thirty days, and what has grown old. */
const STARTS = [0, 8, 31, 61, 91, 181] as const;

/** The bands that what is open is counted by, the empty ones too. */
export function ageBands(): {
  readonly starts: readonly number[];
  readonly fill: (rows: readonly AgeRow[]) => readonly AgeFigures[];
} {
  return {
    starts: STARTS,
    fill: (rows) =>
      STARTS.map((fromDays, index) => {
        const row = rows.find(({ band }) => band === index + 1);
        const next = STARTS[index + 1];
        return {
          fromDays,
          toDays: next === undefined ? null : next - 1,
          count: row?.count ?? 0,
          overdue: row?.overdue ?? 0,
        };
      }),
  };
}
