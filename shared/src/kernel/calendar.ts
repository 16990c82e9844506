/** A civil date `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string;
/** An instant `YYYY-MM-DDTHH:mm:ss.sssZ`, in UTC. */
export type IsoInstant = string;

const DAY = 86_400_000;
const ZONE = 'Europe/Rome';

/** True when the text is a date that exists in the calendar. */
export function isIsoDate(value: string): value is IsoDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** The date `days` calendar days after `date` (before, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekday(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

/** The civil date of an instant in Italy, where terms are counted. */
export function romeDate(instant: IsoInstant): IsoDate {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date(instant));
}
