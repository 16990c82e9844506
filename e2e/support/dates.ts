const DAY_MS = 86_400_000;

/** Today in Rome, moved by days: `2026-12-01`. */
export function romeDay(plusDays = 0): string {
  const moment = new Date(Date.now() + plusDays * DAY_MS);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(moment);
}

/** First day of the month after this one, and last of the month `months` after that first: whole months of the calendar. */
export function wholeMonths(months: number): { readonly from: string; readonly to: string } {
  const [year = 0, month = 0] = romeDay().split('-').map(Number);
  const day = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
  return { from: day(Date.UTC(year, month, 1)), to: day(Date.UTC(year, month + months, 0)) };
}
