/** The steps of a booking, by the names that they have in the address. */
export const STEPS = ['luogo', 'orario', 'dettagli', 'richiedente', 'riepilogo'] as const;
export type Step = (typeof STEPS)[number];

/** What has been written so far. */
export interface Booking {
  readonly officeId: string;
  readonly topicId: string;
  readonly startsAt: string;
  readonly reason: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string;
  readonly phone: string;
}

export const EMPTY_BOOKING: Booking = {
  officeId: '',
  topicId: '',
  startsAt: '',
  reason: '',
  givenName: '',
  familyName: '',
  email: '',
  phone: '',
};

export type BookingProblem =
  | 'booking.officeMissing'
  | 'booking.topicMissing'
  | 'booking.timeMissing'
  | 'booking.givenNameMissing'
  | 'booking.familyNameMissing'
  | 'booking.emailWrong';

/** What is missing in a step, by field. */
export type BookingProblems = Readonly<Partial<Record<keyof Booking, BookingProblem>>>;

const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** What must be corrected before the next step; the name of who is logged in is known. */
export function problemsOf(step: Step, booking: Booking, isKnown: boolean): BookingProblems {
  switch (step) {
    case 'luogo':
      return {
        ...(booking.officeId === '' ? { officeId: 'booking.officeMissing' } : {}),
        ...(booking.topicId === '' ? { topicId: 'booking.topicMissing' } : {}),
      };
    case 'orario':
      return booking.startsAt === '' ? { startsAt: 'booking.timeMissing' } : {};
    case 'richiedente':
      return {
        ...(isKnown || booking.givenName.trim() !== '' ? {} : { givenName: 'booking.givenNameMissing' }),
        ...(isKnown || booking.familyName.trim() !== '' ? {} : { familyName: 'booking.familyNameMissing' }),
        ...(EMAIL.test(booking.email.trim()) ? {} : { email: 'booking.emailWrong' }),
      };
    case 'dettagli':
    case 'riepilogo':
      return {};
  }
}

/** The step of the address, or the first before it where something is missing. */
export function reachedStep(wanted: string | null, booking: Booking, isKnown: boolean): Step {
  const last = STEPS.findIndex((step) => step === wanted);
  const before = STEPS.slice(0, Math.max(0, last));
  const open = before.find((step) => Object.keys(problemsOf(step, booking, isKnown)).length > 0);
  return open ?? STEPS[Math.max(0, last)] ?? 'luogo';
}

/** The path that shows a step of the booking whose address has this query: where it comes from and goes back to stay in it. */
export function stepPath(query: URLSearchParams, step: Step): string {
  const address = new URLSearchParams(query);
  address.set('passo', step);
  return `/appuntamenti?${address}`;
}
