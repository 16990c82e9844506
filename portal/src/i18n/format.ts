import type { Locale } from '@istanze/shared';

const ZONE = 'Europe/Rome';
const TAGS: Readonly<Record<Locale, string>> = { it: 'it-IT', en: 'en-GB' };
const cache = new Map<string, Intl.DateTimeFormat>();

/** `4 ottobre 2026`; a civil date stays the same day in every time zone. */
export function formatDate(value: string, locale: Locale): string {
  return format(value, locale, 'date', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `4 ottobre 2026 alle ore 10:42`, at Rome. */
export function formatDateTime(value: string, locale: Locale): string {
  return format(value, locale, 'date-time', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** `10:42`, at Rome. */
export function formatTime(value: string, locale: Locale): string {
  return format(value, locale, 'time', { hour: '2-digit', minute: '2-digit' });
}

/** `1,2 MB`: the size of a file in units of a thousand bytes. */
export function formatSize(bytes: number, locale: Locale): string {
  const units = ['byte', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const number = new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: unit < 2 ? 0 : 1 });
  return `${number.format(value)} ${units[unit] ?? ''}`;
}

function format(value: string, locale: Locale, name: string, options: Intl.DateTimeFormatOptions): string {
  const civil = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const key = `${locale} ${name} ${civil}`;
  let formatter = cache.get(key);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat(TAGS[locale], { ...options, timeZone: civil ? 'UTC' : ZONE });
    cache.set(key, formatter);
  }
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? '' : formatter.format(date);
}
