import type { IsoDate, Text } from '../kernel';

/** A desk that is open every week at the same time: how long a turn lasts and how many people are received at once. */
export interface OpeningRule {
  readonly id: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** `HH:MM`, on the clocks of Italy. */
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
  readonly capacity: number;
  /** Ids of what is dealt with here; empty for everything. */
  readonly topics: readonly string[];
}

/** Days, both included, on which nobody is received, beside Sundays and national holidays. */
export interface Closure {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly reason: string;
}

/** What an appointment can be about, and the services from which it is proposed. */
export interface AppointmentTopic {
  readonly id: string;
  readonly name: Text;
  /** Slugs. */
  readonly services: readonly string[];
}

/** When an office receives by appointment. */
export interface Agenda {
  readonly rules: readonly OpeningRule[];
  readonly closures: readonly Closure[];
  readonly topics: readonly AppointmentTopic[];
  /** How many days from today can be booked. */
  readonly daysAhead: number;
  /** How long before it begins an appointment can still be taken. */
  readonly noticeHours: number;
  /** What to bring, where to ring: told with every appointment. */
  readonly note: Text | null;
}

export const EMPTY_AGENDA: Agenda = {
  rules: [],
  closures: [],
  topics: [],
  daysAhead: 60,
  noticeHours: 24,
  note: null,
};
