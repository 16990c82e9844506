/** A civil date `YYYY-MM-DD`, without time or zone. */
export type IsoDate = string;
/** An instant `YYYY-MM-DDTHH:mm:ss.sssZ`, in UTC. */
export type IsoInstant = string;

const DAY = 86_400_000;
const ZONE = 'Europe/Rome';

const DAYS_OF_MONTHS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when the text is a date that exists in the calendar. Asked for every date of every form: it builds nothing. */
export function isIsoDate(value: string): value is IsoDate {
  if (value.length !== 10 || value.charCodeAt(4) !== 45 || value.charCodeAt(7) !== 45) return false;
  const year = digits(value, 0, 4);
  const month = digits(value, 5, 7);
  const day = digits(value, 8, 10);
  if (year < 0 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2 && day === 29) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (DAYS_OF_MONTHS[month] ?? 0);
}

/** The number written between two positions; -1 when something else than digits is. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
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
  italianCalendar ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const hour = instant.endsWith('Z') ? instant.slice(0, 13) : instant;
  if (hour !== latest.hour) latest = { hour, date: italianCalendar.format(new Date(instant)) };
  return latest.date;
}

/** Midnight in Rome falls on a full hour in Greenwich: within one the date is the same, and most questions are of now. */
let latest = { hour: '', date: '' };

/** Made at the first question: a hundred times dearer than an answer, and a page may ask for none. */
let italianCalendar: Intl.DateTimeFormat | undefined;
