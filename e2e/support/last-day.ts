const FIXED = new Set('01-01 01-06 04-25 05-01 06-02 08-15 10-04 11-01 12-08 12-25 12-26'.split(' '));
/** Of the years a run may reach. */
const EASTER_MONDAYS = new Set(
  '2026-04-06 2027-03-29 2028-04-17 2029-04-02 2030-04-22 2031-04-14 2032-03-29 2033-04-18'.split(' '),
);
const DAY_MS = 86_400_000;

/** The last day of a term of so many days from a day: on a Sunday or a national holiday, the first day after that is none (art. 2963 c.c.). */
export function lastDay(from: string, days: number): string {
  let moment = Date.parse(`${from}T00:00:00Z`) + days * DAY_MS;
  while (isHoliday(moment)) moment += DAY_MS;
  return dayOf(moment);
}

function isHoliday(moment: number): boolean {
  const day = dayOf(moment);
  return new Date(moment).getUTCDay() === 0 || FIXED.has(day.slice(5)) || EASTER_MONDAYS.has(day);
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
