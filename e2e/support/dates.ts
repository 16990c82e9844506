const DAY_MS = 86_400_000;

/** Today in Rome, moved by days: `2026-12-01`. */
export function romeDay(plusDays = 0): string {
  return romeDayOf(new Date(Date.now() + plusDays * DAY_MS));
}

/** The day of a moment in Rome: `2026-12-01`. */
export function romeDayOf(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(moment);
}

/** A day as the portal writes it: `20 agosto 2026`. */
export function longDay(day: string): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('it-IT', parts).format(new Date(`${day}T00:00:00Z`));
}

/** The day that follows: `2026-12-01`. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
}

/** From today, as many months as started months are counted: the last day is the one before the same day of a later month. */
export function monthsFromToday(months: number): { readonly from: string; readonly to: string } {
  const from = romeDay();
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const end = Date.UTC(year, month - 1 + months, Math.min(day, 28)) - DAY_MS;
  return { from, to: new Date(end).toISOString().slice(0, 10) };
}
