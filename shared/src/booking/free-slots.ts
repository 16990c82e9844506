import { addDays, romeDate, type IsoDate, type IsoInstant } from '../kernel';
import type { Agenda } from './agenda';
import { listSlots, type Slot } from './slots';

/** A place at a desk that somebody has. */
export interface TakenPlace {
  readonly ruleId: string;
  readonly startsAt: IsoInstant;
  readonly endsAt: IsoInstant;
}

/** A time at which somebody can still come, whichever desk receives them. */
export interface FreeSlot {
  readonly date: IsoDate;
  readonly time: string;
  readonly startsAt: IsoInstant;
  readonly endsAt: IsoInstant;
  readonly places: number;
}

const HOUR = 3_600_000;

/**
 * The turns that may still be booked at an instant, desk by desk: late enough for the notice, within the days ahead. With
 * `day`, those of that day alone.
 */
export function bookableSlots(
  agenda: Agenda,
  now: IsoInstant,
  { topic, day }: { readonly topic?: string; readonly day?: IsoDate } = {},
): readonly Slot[] {
  const earliest = Date.parse(now) + agenda.noticeHours * HOUR;
  const days = bookableDays(agenda, now);
  const asked = day === undefined ? days : within(days, day);
  return listSlots(agenda, topic === undefined ? asked : { ...asked, topic }).filter(
    ({ startsAt }) => Date.parse(startsAt) >= earliest,
  );
}

/**
 * The times with a free place among some turns. A place taken under earlier rules counts against every turn of its desk that
 * it overlaps, so that a change of the rules never receives two people in one place.
 */
export function freeSlots(slots: readonly Slot[], taken: readonly TakenPlace[]): readonly FreeSlot[] {
  const free = new Map<IsoInstant, FreeSlot>();
  for (const { date, time, startsAt, endsAt, ...slot } of slots) {
    const busy = taken.filter(
      (place) => place.ruleId === slot.ruleId && overlap(place, { startsAt, endsAt }),
    );
    const places = slot.capacity - busy.length;
    if (places <= 0) continue;
    const known = free.get(startsAt);
    free.set(startsAt, { date, time, startsAt, endsAt, ...known, places: places + (known?.places ?? 0) });
  }
  return [...free.values()];
}

type Stretch = Pick<TakenPlace, 'startsAt' | 'endsAt'>;

function overlap(one: Stretch, other: Stretch): boolean {
  return one.startsAt < other.endsAt && other.startsAt < one.endsAt;
}

interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The first and the last day that can be booked at an instant. */
function bookableDays(
  { daysAhead, noticeHours }: Pick<Agenda, 'daysAhead' | 'noticeHours'>,
  now: IsoInstant,
): Days {
  const first = new Date(Date.parse(now) + noticeHours * HOUR).toISOString();
  return { from: romeDate(first), to: addDays(romeDate(now), daysAhead) };
}

/** That day alone; no day where it is not among them. */
function within({ from, to }: Days, day: IsoDate): Days {
  return { from: day < from ? from : day, to: day > to ? to : day };
}
