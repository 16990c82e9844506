const FIRST_SECONDS = 2;
const LONGEST_SECONDS = 15 * 60;

/** Seconds to wait after a failed attempt: doubling from 2 s to 15 min, shortened by up to a half so that retries spread. `chance` is in [0, 1). */
export function backoffSeconds(attempt: number, chance: number): number {
  const full = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.min(attempt - 1, 20));
  return full * (1 - chance / 2);
}
