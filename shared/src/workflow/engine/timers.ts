import type { TimerDefinition } from '../../definition';
import { addDays, romeDate, skipHolidays, type IsoInstant } from '../../kernel';
import { getState } from '../index-workflow';
import { romeInstant } from '../rome-instant';
import type { Move } from './move';

const MORNING = 8;

/** True for a timer whose ringing ends a term given to somebody: its last day is wholly theirs. */
export function isDeadline(timer: TimerDefinition): boolean {
  return timer.to !== undefined || timer.term !== undefined;
}

/** Instant at which a timer counted from `from` rings. */
export function ringsAt(timer: TimerDefinition, from: IsoInstant, givenDays: number | undefined): IsoInstant {
  const days = timer.useGivenDays === true ? (givenDays ?? timer.afterDays) : timer.afterDays;
  const last = addDays(romeDate(from), days);
  return isDeadline(timer) ? romeInstant(addDays(skipHolidays(last), 1), 0) : romeInstant(last, MORNING);
}

/** Starts the timers of the present state that count from its entering, and those whose communication has arrived. */
export function startTimers(move: Move): void {
  for (const timer of getState(move.definition, move.state).timers ?? []) {
    if (timer.from === 'entered') startTimer(move, timer, move.at);
    else startIfDelivered(move, timer);
  }
}

/** Starts the timers that were waiting for a delivery. */
export function startDeliveredTimers(move: Move): void {
  const started = new Set(move.timers.map((timer) => timer.timer));
  for (const timer of getState(move.definition, move.state).timers ?? []) {
    if (timer.from === 'delivered' && !started.has(timer.id)) startIfDelivered(move, timer);
  }
}

function startIfDelivered(move: Move, timer: TimerDefinition): void {
  const delivery = move.deliveries.find(
    (known) => timer.communication === undefined || timer.communication === known.communication,
  );
  if (delivery !== undefined) startTimer(move, timer, delivery.at);
}

function startTimer(move: Move, timer: TimerDefinition, from: IsoInstant): void {
  const at = ringsAt(timer, from, move.givenDays);
  const id = `${move.version}.${timer.id}`;
  move.timers = [...move.timers, { id, timer: timer.id, at }];
  move.effects.push({ type: 'start-timer', timer: id, at });
}

/** Stops every timer that runs. */
export function stopTimers(move: Move): void {
  if (move.timers.length === 0) return;
  move.effects.push({ type: 'stop-timers', timers: move.timers.map((timer) => timer.id) });
  move.timers = [];
}
