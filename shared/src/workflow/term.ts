import { addDays, daysBetween, romeDate, skipHolidays, type IsoDate, type IsoInstant } from '../kernel';
import type { TermMarkState } from './state';
import { suspensionsOf, type Suspension } from './suspensions';

/** What the term of a procedure is computed from. */
export interface TermFacts {
  /** Instant of the submission: the filing date whatever the register says later. */
  readonly startedAt: IsoInstant;
  readonly marks: readonly TermMarkState[];
  /** Calendar days within which the procedure must be concluded (L. 241/1990 art. 2). */
  readonly maximumDays: number;
  readonly today: IsoDate;
}

export interface Term {
  readonly startedAt: IsoInstant;
  /** Last day for the decision; while suspended, the day it becomes if the suspension lasts to its end. */
  readonly finalDate: IsoDate;
  /** Calendar days left on `today`, negative once it has passed; frozen while suspended and at the decision. */
  readonly remainingDays: number;
  readonly suspended: boolean;
  readonly suspendedSince: IsoDate | null;
  /** Day on which the days count again if nothing arrives before. */
  readonly suspensionEnds: IsoDate | null;
  readonly ended: boolean;
  readonly maximumDays: number;
}

/**
 * The term of a procedure under L. 241/1990: calendar days in Italy, the day of submission not counted, lengthened by
 * the suspensions of art. 2 c. 7 and art. 10-bis, a last day on a holiday moved on; the decision ends it. See docs/deadlines.md.
 */
export function computeTerm({ startedAt, marks, maximumDays, today }: TermFacts): Term {
  const decided = marks.find((known) => known.mark === 'decided');
  const decidedOn = decided === undefined ? undefined : romeDate(decided.at);
  const suspensions = suspensionsOf(marks, decidedOn, today);
  const finalDate = skipHolidays(addDays(romeDate(startedAt), maximumDays + daysSuspended(suspensions)));
  const open = decidedOn === undefined ? suspensions.find((known) => isOpen(known, today)) : undefined;
  return {
    startedAt,
    finalDate,
    remainingDays: daysBetween(open?.to ?? decidedOn ?? today, finalDate),
    suspended: open !== undefined,
    suspendedSince: open?.from ?? null,
    suspensionEnds: open?.to ?? null,
    ended: decidedOn !== undefined,
    maximumDays,
  };
}

function isOpen(suspension: Suspension, today: IsoDate): boolean {
  return suspension.from <= today && today < suspension.to;
}

/** Days inside one suspension or more, each counted once. */
function daysSuspended(suspensions: readonly Suspension[]): number {
  let days = 0;
  let until = '';
  for (const { from, to } of suspensions.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = from > until ? from : until;
    if (to > start) days += daysBetween(start, to);
    if (to > until) until = to;
  }
  return days;
}
