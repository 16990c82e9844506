import type { ActivityDefinition, TimerDefinition } from '../../definition';
import { addDays, romeDate, skipHolidays, type IsoInstant } from '../../kernel';
import { getState } from '../index-workflow';
import { TERM_EXPIRY, type TimerState } from '../state';
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
    if (timer.from === 'entered') startStateTimer(move, timer, move.at);
    if (timer.from === 'delivered') startIfDelivered(move, timer);
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
  if (delivery !== undefined) startStateTimer(move, timer, delivery.at);
}

function startStateTimer(move: Move, timer: TimerDefinition, from: IsoInstant): void {
  startTimer(move, timer.id, ringsAt(timer, from, move.givenDays));
}

/** Starts one timer under the name by which its ringing will be known. */
export function startTimer(move: Move, timer: string, at: IsoInstant): void {
  const id = `${move.version}.${timer}`;
  move.timers = [...move.timers, { id, timer, at }];
  move.effects.push({ type: 'start-timer', timer: id, at });
}

/** Starts the reminder and the deadline of an activity that has just opened; a reminder whose day has passed is left out. */
export function startActivityTimers(move: Move, activity: ActivityDefinition): void {
  startActivityTimersFrom(move, activity, move.at);
}

/** `startActivityTimers` for an activity that opened earlier; a deadline already past ends with this day. */
export function startActivityTimersFrom(
  move: Move,
  { id, deadline }: ActivityDefinition,
  opened: IsoInstant,
): void {
  if (deadline === undefined) return;
  const due = skipHolidays(addDays(romeDate(opened), deadline.days));
  const today = romeDate(move.at);
  const last = due < today ? today : due;
  const { reminder } = deadline;
  const remindAt = reminder && romeInstant(addDays(last, -reminder.daysBefore), MORNING);
  if (remindAt !== undefined && remindAt > move.at) startTimer(move, reminderOf(id), remindAt);
  startTimer(move, deadlineOf(id), romeInstant(addDays(last, 1), 0));
}

export function reminderOf(activityId: string): string {
  return `${activityId}.reminder`;
}

export function deadlineOf(activityId: string): string {
  return `${activityId}.deadline`;
}

/** Stops the timers of an activity that is done. */
export function stopActivityTimers(move: Move, { id }: ActivityDefinition): void {
  stopWhere(move, ({ timer }) => timer === reminderOf(id) || timer === deadlineOf(id));
}

/** Stops every timer of the state that is left; the end of the term belongs to the whole instance. */
export function stopTimers(move: Move): void {
  stopWhere(move, ({ timer }) => timer !== TERM_EXPIRY);
}

export function stopWhere(move: Move, unwanted: (timer: TimerState) => boolean): void {
  const stopped = move.timers.filter(unwanted);
  if (stopped.length === 0) return;
  move.effects.push({ type: 'stop-timers', timers: stopped.map((timer) => timer.id) });
  move.timers = move.timers.filter((timer) => !unwanted(timer));
}
