import type { IsoDate, IsoInstant } from '../kernel';

const HOUR = 3_600_000;
const ITALIAN_CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Rome',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
});

/** The instant at which clocks in Italy show that full hour of that date; summer time is minded. */
export function romeInstant(date: IsoDate, hour: number): IsoInstant {
  const wanted = `${date} ${String(hour).padStart(2, '0')}`;
  const utc = Date.parse(`${date}T00:00:00Z`) + hour * HOUR;
  const winter = new Date(utc - HOUR);
  const instant = ITALIAN_CLOCK.format(winter) === wanted ? winter : new Date(utc - 2 * HOUR);
  return instant.toISOString();
}
