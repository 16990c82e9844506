import { addDays, isHoliday, weekday, type IsoDate, type IsoInstant } from '../kernel';
import type { Agenda, OpeningRule } from './agenda';
import { clockTime, minutesOf, romeMoment } from './clock-time';

/** A turn that a rule opens on a day. */
export interface Slot {
  readonly ruleId: string;
  readonly date: IsoDate;
  readonly time: string;
  readonly startsAt: IsoInstant;
  readonly endsAt: IsoInstant;
  readonly capacity: number;
}

/** What is asked of an agenda: days, both included, and what it is about. */
export interface SlotQuestion {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly topic?: string;
}

const MINUTE = 60_000;

/**
 * Every turn of the agenda in those days, by time; none on Sundays, on national holidays and when the office is closed.
 * Rules are written on the clocks of Italy: a turn keeps its hour when summer time begins or ends, and always its length.
 */
export function listSlots(agenda: Agenda, { from, to, topic }: SlotQuestion): readonly Slot[] {
  const slots: Slot[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isClosed(agenda, date)) continue;
    for (const rule of agenda.rules)
      if (rule.weekday === weekday(date) && serves(rule, topic)) slots.push(...slotsOf(rule, date));
  }
  return slots.toSorted((one, other) => one.startsAt.localeCompare(other.startsAt));
}

/** True on a day on which nobody is received. */
function isClosed({ closures }: Pick<Agenda, 'closures'>, date: IsoDate): boolean {
  return isHoliday(date) || closures.some(({ from, to }) => from <= date && date <= to);
}

/** True when the desk of a rule deals with it; without a topic every desk counts. */
function serves({ topics }: Pick<OpeningRule, 'topics'>, topic: string | undefined): boolean {
  return topic === undefined || topics.length === 0 || topics.includes(topic);
}

/** How many turns of that length fit between the hours of a rule. */
export function turnsOf({ from, to, minutes }: Pick<OpeningRule, 'from' | 'to' | 'minutes'>): number {
  return minutes > 0 ? Math.max(0, Math.floor((minutesOf(to) - minutesOf(from)) / minutes)) : 0;
}

function slotsOf(rule: OpeningRule, date: IsoDate): readonly Slot[] {
  return Array.from({ length: turnsOf(rule) }, (_, turn) => {
    const time = clockTime(minutesOf(rule.from) + turn * rule.minutes);
    const startsAt = romeMoment(date, time);
    const endsAt = new Date(Date.parse(startsAt) + rule.minutes * MINUTE).toISOString();
    return { ruleId: rule.id, date, time, startsAt, endsAt, capacity: rule.capacity };
  });
}
