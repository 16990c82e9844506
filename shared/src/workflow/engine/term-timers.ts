import { FINAL_CATEGORIES, type StateCategory, type TimerDefinition } from '../../definition';
import { addDays, romeDate, skipHolidays, type IsoDate, type IsoInstant } from '../../kernel';
import { termAt } from '../extension';
import { getState } from '../index-workflow';
import { romeInstant } from '../rome-instant';
import { TERM_EXPIRY, type TimerState } from '../state';
import { termOf, type Move } from './move';
import { isDeadline, startTimer, stopWhere } from './timers';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;
const MORNING = 8;

/**
 * Plans again what hangs on the final date of the procedure, which the event may have moved: timers `from: 'term'` of the
 * present state and the end of the term. Whatever is due and has not rung yet is left to ring.
 */
export function planTermTimers(move: Move): void {
  const planned = plannedTimers(move);
  const running = move.timers.filter((timer) => isTermTimer(move, timer));
  if (planned.size === 0 && running.length === 0) return;
  const kept = new Set(running.filter((timer) => isRight(move, timer, planned)).map(({ timer }) => timer));
  stopWhere(move, (timer) => isTermTimer(move, timer) && !kept.has(timer.timer));
  for (const [timer, at] of planned) if (at !== null && !kept.has(timer)) startTimer(move, timer, at);
}

/** False when the final date has moved on since the timer was set: it is not its time yet. */
export function isDue(move: Move, timer: TimerDefinition): boolean {
  return timer.from !== 'term' || ringsFrom(timer, finalDate(move)) <= move.at;
}

/** True once the last day of the term is wholly over. */
export function isTermOver(move: Move): boolean {
  return expiresAt(finalDate(move)) <= move.at;
}

/** What should be running, by name; null where nothing should start but what is due may still ring. */
function plannedTimers(move: Move): ReadonlyMap<string, IsoInstant | null> {
  const planned = new Map<string, IsoInstant | null>();
  const { ended, finalDate: last } = termAt(termOf(move), move.at);
  if (ended || FINAL.includes(move.category)) return planned;
  if (move.definition.expiry !== undefined && move.expiredAt === undefined)
    planned.set(TERM_EXPIRY, expiresAt(last));
  if (move.held !== undefined) return planned;
  for (const timer of termTimers(move)) planned.set(timer.id, startsAt(move, timer, last));
  return planned;
}

/** A reminder whose time has passed is left out; a way that should have been taken is taken at the end of this day. */
function startsAt(move: Move, timer: TimerDefinition, last: IsoDate): IsoInstant | null {
  const at = ringsFrom(timer, last);
  if (at > move.at) return at;
  return timer.to === undefined ? null : expiresAt(romeDate(move.at));
}

function isRight(
  move: Move,
  { timer, at }: TimerState,
  planned: ReadonlyMap<string, IsoInstant | null>,
): boolean {
  return planned.has(timer) && (planned.get(timer) === at || at <= move.at);
}

function isTermTimer(move: Move, { timer }: TimerState): boolean {
  return timer === TERM_EXPIRY || termTimers(move).some(({ id }) => id === timer);
}

function termTimers(move: Move): readonly TimerDefinition[] {
  return (getState(move.definition, move.state).timers ?? []).filter(({ from }) => from === 'term');
}

function ringsFrom(timer: TimerDefinition, last: IsoDate): IsoInstant {
  const day = addDays(last, timer.afterDays);
  if (!isDeadline(timer)) return romeInstant(day, MORNING);
  return expiresAt(timer.afterDays > 0 ? skipHolidays(day) : day);
}

function expiresAt(last: IsoDate): IsoInstant {
  return romeInstant(addDays(last, 1), 0);
}

function finalDate(move: Move): IsoDate {
  return termAt(termOf(move), move.at).finalDate;
}
