import { addDays, weekday, type IsoDate } from '@istanze/shared';

export type AgendaView = 'day' | 'week';

export interface AgendaSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The days of a view around one of them: that day, or its week from Monday to Saturday. */
export function spanOf(day: IsoDate, view: AgendaView): AgendaSpan {
  if (view === 'day') return { from: day, to: day };
  const monday = addDays(day, 1 - weekday(day));
  return { from: monday, to: addDays(monday, 5) };
}

/** Every day of a span. */
export function daysOf({ from, to }: AgendaSpan): readonly IsoDate[] {
  return from > to ? [] : [from, ...daysOf({ from: addDays(from, 1), to })];
}

/** The same view before or after; a day stays a day on which offices work. */
export function stepped(day: IsoDate, view: AgendaView, by: 1 | -1): IsoDate {
  if (view === 'week') return addDays(day, 7 * by);
  const next = addDays(day, by);
  return weekday(next) === 7 ? addDays(next, by) : next;
}
