import type { BookingOfficesQuery } from '../../graphql/generated/graphql';
import type { Booking, BookingProblems, Step } from '../booking-steps';

export type Office = BookingOfficesQuery['bookingOffices'][number];

/** What every step of a booking receives. */
export interface StepProps {
  readonly booking: Booking;
  readonly offices: readonly Office[];
  readonly problems: BookingProblems;
  readonly step: Step;
  onChange(change: Partial<Booking>): void;
  goTo(step: Step): void;
}
