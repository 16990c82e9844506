import { addDays, daysBetween, weekday, type IsoDate } from './calendar';

const FIXED = new Set([
  '01-01',
  '01-06',
  '04-25',
  '05-01',
  '06-02',
  '08-15',
  '11-01',
  '12-08',
  '12-25',
  '12-26',
]);

/** Saint Francis is a national holiday again from this year on (L. 151/2025). */
const SAINT_FRANCIS_SINCE = 2026;

/** Easter Sunday of a year of the Gregorian calendar. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const correction = (8 * century + 13) / 25;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor(correction) + 15) % 30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * sunday) / 451);
  const count = epact + sunday - 7 * shift + 114;
  const month = String(Math.floor(count / 31)).padStart(2, '0');
  const day = String((count % 31) + 1).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${month}-${day}`;
}

/** True on Sundays and on the national holidays of L. 260/1949, 4 October included since 2026; patron saints are not. */
export function isHoliday(date: IsoDate): boolean {
  if (weekday(date) === 7) return true;
  const day = date.slice(5);
  const year = Number(date.slice(0, 4));
  if (FIXED.has(day)) return true;
  if (day === '10-04') return year >= SAINT_FRANCIS_SINCE;
  return date === addDays(easterSunday(year), 1);
}

/** True on Mondays to Fridays that are not holidays. */
export function isWorkingDay(date: IsoDate): boolean {
  return weekday(date) < 6 && !isHoliday(date);
}

/** Working days after `from`, up to and including `to`; negative when `to` comes first. Its cost grows with the years, not the days. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  if (to < from) return 0 - workingDaysBetween(to, from);
  const holidays = holidaysBetween(from, to).filter((date) => weekday(date) < 6);
  return weekdaysBetween(from, to) - holidays.length;
}

/** Mondays to Fridays after `from`, up to and including `to`. */
function weekdaysBetween(from: IsoDate, to: IsoDate): number {
  const days = daysBetween(from, to);
  const weeks = Math.floor(days / 7);
  let count = weeks * 5;
  for (let day = weeks * 7 + 1; day <= days; day++) if (weekday(addDays(from, day)) < 6) count++;
  return count;
}

/** The national holidays after `from`, up to and including `to`, each once. */
function holidaysBetween(from: IsoDate, to: IsoDate): readonly IsoDate[] {
  const found = new Set<IsoDate>();
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const days = year >= SAINT_FRANCIS_SINCE ? [...FIXED, '10-04'] : [...FIXED];
    for (const day of days) found.add(`${String(year).padStart(4, '0')}-${day}`);
    found.add(addDays(easterSunday(year), 1));
  }
  return [...found].filter((date) => date > from && date <= to);
}

/** The date itself, or the first following one that is not a holiday (art. 2963 c.c.: a term never ends on one). */
export function skipHolidays(date: IsoDate): IsoDate {
  let day = date;
  while (isHoliday(day)) day = addDays(day, 1);
  return day;
}
