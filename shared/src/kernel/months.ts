import type { IsoDate } from './calendar';

/** The same day `months` months later, or the last day of a month that has no such day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(count / 12)).padStart(4, '0');
  const month = String((((count % 12) + 12) % 12) + 1).padStart(2, '0');
  const last = daysOfMonth(Number(year), Number(month));
  const day = String(Math.min(Number(date.slice(8, 10)), last)).padStart(2, '0');
  return `${year}-${month}-${day}`;
}

function daysOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whole years completed from `birth` to `at`; negative when `at` comes first. */
export function yearsBetween(birth: IsoDate, at: IsoDate): number {
  const years = Number(at.slice(0, 4)) - Number(birth.slice(0, 4));
  return at.slice(5) < birth.slice(5) ? years - 1 : years;
}

/**
 * Months begun in a period that includes both its days: 15 January to 14 February is one, to 15 February two.
 * Null when the period ends before it begins.
 */
export function monthsStarted(from: IsoDate, to: IsoDate): number | null {
  if (to < from) return null;
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  let months = years * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
  if (addMonths(from, months) <= to) months += 1;
  return Math.max(months, 1);
}
