import type { StateDefinition, TimerDefinition, WorkflowDefinition } from '../../definition';
import { addDays, romeDate, type IsoInstant } from '../../kernel';
import {
  deadlineOf,
  reminderOf,
  ringsAt,
  startActivityTimersFrom,
  startTimer,
  stopWhere,
} from '../engine/timers';
import type { Move } from '../engine/move';
import { findTimer, indexWorkflow } from '../index-workflow';
import { romeInstant } from '../rome-instant';
import { TERM_EXPIRY, type WorkflowState } from '../state';

/**
 * Sets the timers of the target from the instant each began to count: the entering, the delivery, the opening of its
 * activity. One that has rung in the older flow does not ring again; a way that should have been taken is taken today.
 */
export function carryTimers(
  move: Move,
  before: WorkflowDefinition,
  state: WorkflowState,
  target: StateDefinition,
): void {
  const wasRunning = new Map(state.timers.map(({ timer, at }) => [timer, at]));
  const left = indexWorkflow(before).states.get(state.state);
  // What was just prepared has its timers already: they are of this version.
  stopWhere(move, ({ id, timer }) => timer !== TERM_EXPIRY && !id.startsWith(`${move.version}.`));
  for (const timer of target.timers ?? []) {
    const from = countsFrom(move, timer);
    if (from === undefined) continue;
    const known = left !== undefined && findTimer(left, timer.id) !== undefined;
    if (known && !wasRunning.has(timer.id)) continue;
    startLate(move, timer, ringsAt(timer, from, move.givenDays));
  }
  for (const { key, since, status, expired } of state.activities.length === 0 ? [] : move.activities) {
    const activity = target.activities.find((each) => each.key === key);
    if (activity === undefined || status !== 'open' || expired === true) continue;
    const running = move.timers.some(
      ({ timer }) => timer === deadlineOf(activity.id) || timer === reminderOf(activity.id),
    );
    if (!running) startActivityTimersFrom(move, activity, since);
  }
}

function countsFrom(move: Move, { from, communication }: TimerDefinition): IsoInstant | undefined {
  if (from === 'entered') return move.enteredAt;
  if (from === 'term') return undefined;
  return move.deliveries.find((known) => communication === undefined || communication === known.communication)
    ?.at;
}

function startLate(move: Move, timer: TimerDefinition, at: IsoInstant): void {
  if (at > move.at) startTimer(move, timer.id, at);
  else if (timer.to !== undefined) startTimer(move, timer.id, romeInstant(addDays(romeDate(move.at), 1), 0));
}
