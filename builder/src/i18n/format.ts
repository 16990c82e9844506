import { romeDate, type IsoDate, type IsoInstant, type Locale } from '@istanze/shared';

const tags = { it: 'it-IT', en: 'en-GB' } as const;
const ZONE = 'Europe/Rome';

/** `26 nov 2026` */
export function formatDate(date: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}

/** `lunedì 30 novembre 2026` */
export function formatLongDate(date: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { dateStyle: 'full', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** `26 nov`, for places where the year is evident. */
export function formatDayMonth(date: IsoDate, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** `26 nov 2026, 10:42` in Italian time. */
export function formatInstant(at: IsoInstant, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ZONE,
  }).format(new Date(at));
}

/** `nov 26` for the axis of a chart, `novembre 2026` in a table; `month` is `2026-11`. */
export function formatMonth(month: string, locale: Locale, length: 'short' | 'long' = 'short'): string {
  return new Intl.DateTimeFormat(tags[locale], {
    month: length,
    year: length === 'short' ? '2-digit' : 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`));
}

/** `10:42` of today, `26 nov` of another day, in Italian time. */
export function formatWhen(at: IsoInstant, locale: Locale): string {
  const day = romeDate(at);
  return day === todayInRome() ? formatTime(at, locale) : formatDayMonth(day, locale);
}

/** `10:42` in Italian time. */
export function formatTime(at: IsoInstant, locale: Locale): string {
  return new Intl.DateTimeFormat(tags[locale], { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(
    new Date(at),
  );
}

/** The civil date in Italy at this moment. */
export function todayInRome(): IsoDate {
  return romeDate(new Date().toISOString());
}

/** `1,4 MB`, `320 kB` */
export function formatSize(bytes: number, locale: Locale): string {
  const kilo = bytes / 1000;
  const [value, unit] =
    kilo < 1000 ? [Math.max(1, Math.round(kilo)), 'kB'] : [Math.round(kilo / 100) / 10, 'MB'];
  return `${new Intl.NumberFormat(tags[locale]).format(value)} ${unit}`;
}
