import { useEffect, useState } from 'react';
import { useKnownCitizen } from '../session/session';
import { EMPTY_BOOKING, type Booking } from './booking-steps';

const KEPT = 'istanze-appointment';
const PARTS = ['officeId', 'topicId', 'startsAt', 'reason'] as const;

/** What is being booked. The choice outlives a login in the middle of it; who comes is written in this page alone. */
export function useBooking(): readonly [Booking, (change: Partial<Booking>) => void] {
  const citizen = useKnownCitizen();
  const [booking, setBooking] = useState<Booking>({
    ...EMPTY_BOOKING,
    email: citizen?.email ?? '',
    phone: citizen?.mobile ?? '',
  });
  useEffect(() => setBooking((known) => ({ ...known, ...readKept() })), []);
  const change = (part: Partial<Booking>): void => {
    const next = { ...booking, ...part };
    setBooking(next);
    keep(next);
  };
  return [booking, change];
}

/** Forgets the choice once it is booked. */
export function forgetBooking(): void {
  sessionStorage.removeItem(KEPT);
}

function keep(booking: Booking): void {
  sessionStorage.setItem(
    KEPT,
    JSON.stringify(Object.fromEntries(PARTS.map((part) => [part, booking[part]]))),
  );
}

function readKept(): Partial<Booking> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEPT) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(
      Object.entries(kept).filter(([part, value]) => isPart(part) && typeof value === 'string'),
    );
  } catch {
    return {};
  }
}

function isPart(name: string): boolean {
  return PARTS.some((part) => part === name);
}
