import type { Locale } from '@istanze/shared';
import { formatTime } from '../i18n/format';

const ZONE = 'Europe/Rome';

/** `lunedì 2 marzo 2026`, of a civil date or of an instant at Rome. */
export function longDay(value: string, locale: Locale): string {
  const civil = value.length === 10;
  return new Intl.DateTimeFormat(locale === 'it' ? 'it-IT' : 'en-GB', {
    dateStyle: 'full',
    timeZone: civil ? 'UTC' : ZONE,
  }).format(new Date(value));
}

/** When an appointment is, for the sentence that says it. */
export function whenOf(
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
  locale: Locale,
): { readonly date: string; readonly from: string; readonly to: string } {
  return {
    date: longDay(startsAt, locale),
    from: formatTime(startsAt, locale),
    to: formatTime(endsAt, locale),
  };
}
