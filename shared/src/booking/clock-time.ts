import type { IsoDate, IsoInstant } from '../kernel';
import { romeInstant } from '../workflow/rome-instant';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const MINUTE = 60_000;

/** True for `HH:MM`. */
export function isClockTime(text: string): boolean {
  return TIME.test(text);
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `HH:MM` of minutes since midnight. */
export function clockTime(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The instant at which clocks in Italy show `HH:MM` of that date; summer time is minded. */
export function romeMoment(date: IsoDate, time: string): IsoInstant {
  const minutes = minutesOf(time);
  const hour = Date.parse(romeInstant(date, Math.floor(minutes / 60)));
  return new Date(hour + (minutes % 60) * MINUTE).toISOString();
}

/** `HH:MM` on the clocks of Italy. */
export function romeTime(instant: IsoInstant): string {
  italianClock ??= new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Rome',
    hour: '2-digit',
    minute: '2-digit',
  });
  return italianClock.format(new Date(instant));
}

/** Made at the first question: it is dear, and most pages ask for none. */
let italianClock: Intl.DateTimeFormat | undefined;
