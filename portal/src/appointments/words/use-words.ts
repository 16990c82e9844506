import { useMemo } from 'react';
import { translator, type Translate } from '@istanze/shared';
import { useLocale } from '../../i18n/localization';
import { bookingEn } from './en';
import { bookingIt, type BookingKey } from './it';

/** The texts of booking in the language of the page. */
export function useWords(): Translate<BookingKey> {
  const locale = useLocale();
  return useMemo(() => translator(locale === 'it' ? bookingIt : bookingEn, locale), [locale]);
}

/** A refusal of the server in words; in general ones where it is of another kind. */
export function refusalKey(reason: string, otherwise: BookingKey): BookingKey {
  return REASONS.find((known) => known === reason) ?? otherwise;
}

const REASONS = [
  'reason.slot-taken',
  'reason.slot-gone',
  'reason.too-many-appointments',
  'reason.too-many-bookings',
  'reason.appointment-not-held',
  'reason.appointment-over',
] as const;
