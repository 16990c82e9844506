import { romeDate, type IsoInstant } from '../kernel';
import type { TermState } from './state';
import { computeTerm, DEFAULT_MAXIMUM_DAYS, type Term } from './term';

/** The term of an instance on the day of an instant, with the days its service had at the submission. */
export function termAt(
  { startedAt, marks, maximumDays }: TermState,
  at: IsoInstant,
  serviceDays: number = DEFAULT_MAXIMUM_DAYS,
): Term {
  return computeTerm({ startedAt, marks, maximumDays: maximumDays ?? serviceDays, today: romeDate(at) });
}

/** Why the term cannot be lengthened now: `already-extended`, `term-over`; undefined where it can. */
export function extensionRefusal(
  term: TermState,
  at: IsoInstant,
): 'already-extended' | 'term-over' | undefined {
  if (term.marks.some(({ mark }) => mark === 'extended')) return 'already-extended';
  const { ended, expired } = termAt(term, at);
  return ended || expired ? 'term-over' : undefined;
}

/** An extension gives at least a day and at most as many as the procedure had. */
export function isExtension(days: number | undefined, term: TermState): boolean {
  const most = term.maximumDays ?? DEFAULT_MAXIMUM_DAYS;
  return days !== undefined && Number.isInteger(days) && days >= 1 && days <= most;
}
