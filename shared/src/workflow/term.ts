import { addDays, daysBetween, romeDate, skipHolidays, type IsoDate, type IsoInstant } from '../kernel';
import type { TermMarkState } from './state';
import { suspensionsOf, type Suspension } from './suspensions';

/** L. 241/1990 art. 2 c. 2: where neither law nor regulation says otherwise. */
export const DEFAULT_MAXIMUM_DAYS = 30;

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
  /** Last day as the receipt of the submission gave it, before any suspension or extension. */
  readonly targetDate: IsoDate;
  /** Last day for the decision; while suspended, the day it becomes if the suspension lasts to its end. */
  readonly finalDate: IsoDate;
  /** Calendar days left on `today`, negative once it has passed; frozen while suspended and at the decision. */
  readonly remainingDays: number;
  readonly suspended: boolean;
  readonly suspendedSince: IsoDate | null;
  /** Day on which the days count again if nothing arrives before. */
  readonly suspensionEnds: IsoDate | null;
  /** Days that have not counted up to `today`. */
  readonly suspendedDays: number;
  /** Days by which the manager lengthened the term; zero without an extension. */
  readonly extendedDays: number;
  readonly ended: boolean;
  /** True when the last day passed without a decision. */
  readonly expired: boolean;
  /** What silence came to mean, where it took the place of a decision. */
  readonly silence: 'assent' | 'refusal' | null;
  readonly maximumDays: number;
}

/**
 * The term of a procedure under L. 241/1990: calendar days in Italy, the day of submission not counted, lengthened by
 * the suspensions of art. 2 c. 7 and art. 10-bis and by an extension, a last day on a holiday moved on; the decision, or
 * silence where it is worth one, ends it. See docs/deadlines.md.
 */
export function computeTerm({ startedAt, marks, maximumDays, today }: TermFacts): Term {
  const end = marks.find(endsTerm);
  const endedOn = end === undefined ? undefined : romeDate(end.at);
  const suspensions = suspensionsOf(marks, endedOn, today);
  const extendedDays = marks.find(({ mark }) => mark === 'extended')?.days ?? 0;
  const started = romeDate(startedAt);
  const finalDate = skipHolidays(addDays(started, maximumDays + extendedDays + daysSuspended(suspensions)));
  const open = endedOn === undefined ? suspensions.find((known) => isOpen(known, today)) : undefined;
  const silence = silenceOf(end);
  return {
    startedAt,
    targetDate: skipHolidays(addDays(started, maximumDays)),
    finalDate,
    remainingDays: silence === null ? daysBetween(open?.to ?? endedOn ?? today, finalDate) : 0,
    suspended: open !== undefined,
    suspendedSince: open?.from ?? null,
    suspensionEnds: open?.to ?? null,
    suspendedDays: daysSuspended(upTo(suspensions, today)),
    extendedDays,
    ended: end !== undefined,
    expired: silence === null && (endedOn ?? today) > finalDate,
    silence,
    maximumDays,
  };
}

/** True for what brings the term to its end: the decision, or silence where the law makes one of it. */
export function endsTerm({ mark }: Pick<TermMarkState, 'mark'>): boolean {
  return mark === 'decided' || mark === 'silence-assent' || mark === 'silence-refusal';
}

function silenceOf(end: TermMarkState | undefined): Term['silence'] {
  if (end?.mark === 'silence-assent') return 'assent';
  return end?.mark === 'silence-refusal' ? 'refusal' : null;
}

function isOpen(suspension: Suspension, today: IsoDate): boolean {
  return suspension.from <= today && today < suspension.to;
}

function upTo(suspensions: readonly Suspension[], today: IsoDate): readonly Suspension[] {
  return suspensions
    .filter(({ from }) => from < today)
    .map(({ from, to }) => ({ from, to: to < today ? to : today }));
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
