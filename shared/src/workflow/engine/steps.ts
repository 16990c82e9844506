import type { ActionDefinition, ActivityDefinition, OutcomeDefinition, TermMark } from '../../definition';
import { FINAL_CATEGORIES, type StateCategory } from '../../definition';
import { findActivity, awaitedSignal, getState } from '../index-workflow';
import type { ActivityState } from '../state';
import { holds, type Move } from './move';
import { abandonRuns, startList } from './runs';
import { startTimers, stopTimers } from './timers';

const FINAL: readonly StateCategory[] = FINAL_CATEGORIES;

/** Ends an activity with one of its outcomes. `cause` is the version of the event whose payload its actions may use. */
export function perform(
  move: Move,
  activity: ActivityDefinition,
  outcome: OutcomeDefinition,
  cause: number,
  givenDays?: number,
): void {
  move.activity = activity.key;
  move.outcome = outcome.key;
  mark(move, outcome.term, givenDays);
  if (outcome.to === undefined) return stay(move, activity, outcome, cause);
  go(move, outcome.to, outcome.after, cause, givenDays);
}

function stay(move: Move, activity: ActivityDefinition, outcome: OutcomeDefinition, cause: number): void {
  if (activity.repeatable !== true || activity.automatic === true) {
    move.activities = move.activities.map((known) =>
      known.key === activity.key ? { ...known, status: 'done' } : known,
    );
  }
  startList(move, outcome.after, cause);
}

/** Leaves the state: blocking actions hold the next one, `settle` enters it when none is left. */
export function go(
  move: Move,
  to: string,
  actions: readonly ActionDefinition[],
  cause: number,
  givenDays?: number,
): void {
  leave(move);
  const awaits = startList(move, actions, cause);
  move.held = { to, awaits, cause, ...(givenDays === undefined ? {} : { givenDays }) };
  move.category = 'waiting-system';
}

function leave(move: Move): void {
  abandonRuns(
    move,
    move.activities.flatMap((activity) => activity.awaits),
  );
  stopTimers(move);
  move.activities = [];
  move.signals = [];
  move.deliveries = [];
}

/** Notes what just happened for the term of the procedure. */
export function mark(move: Move, term: TermMark | undefined, days?: number): void {
  if (term === undefined) return;
  move.marks = [...move.marks, { mark: term, at: move.at, ...(days === undefined ? {} : { days }) }];
}

/** Enters a state: its activities are prepared, its timers start; a final state has neither and ends the term. */
export function enter(move: Move, key: string, cause: number, givenDays?: number): void {
  if (move.entered.has(key)) {
    move.issue = { code: 'workflow-loop', path: key };
    return;
  }
  move.entered.add(key);
  const state = getState(move.definition, key);
  Object.assign(move, { state: key, category: state.category, enteredAt: move.at, cause });
  move.givenDays = givenDays;
  move.held = undefined;
  if (FINAL.includes(state.category)) return endTerm(move);
  for (const activity of state.activities) prepare(move, activity);
  startTimers(move);
}

function endTerm(move: Move): void {
  if (!move.marks.some((known) => known.mark === 'decided')) mark(move, 'decided');
}

function prepare(move: Move, activity: ActivityDefinition): void {
  const awaits = startList(move, activity.before, move.cause);
  const status = awaits.length === 0 ? 'open' : 'preparing';
  move.activities = [...move.activities, { key: activity.key, status, since: move.at, awaits }];
}

/** Goes on as far as the workflow goes by itself: opens what is prepared, enters what is held, performs what is automatic. */
export function settle(move: Move): void {
  let moved = true;
  while (moved && move.issue === undefined) {
    openPrepared(move);
    moved = takeStep(move);
  }
}

function openPrepared(move: Move): void {
  move.activities = move.activities.map((activity) =>
    activity.status === 'preparing' && activity.awaits.length === 0
      ? { ...activity, status: 'open', since: move.at }
      : activity,
  );
}

function takeStep(move: Move): boolean {
  const held = move.held;
  if (held !== undefined) {
    if (held.awaits.length > 0) return false;
    enter(move, held.to, held.cause, held.givenDays);
    return true;
  }
  return move.activities.some((activity) => performAlone(move, activity));
}

function performAlone(move: Move, activity: ActivityState): boolean {
  const definition = findActivity(getState(move.definition, move.state), activity.key);
  if (activity.status !== 'open' || definition === undefined) return false;
  return takePendingSignal(move, definition) || performAutomatic(move, definition);
}

function takePendingSignal(move: Move, activity: ActivityDefinition): boolean {
  const pending = move.signals.find((known) => known.signal === awaitedSignal(activity));
  const outcome = activity.outcomes.find((known) => known.key === pending?.outcome);
  if (pending === undefined || outcome === undefined) return false;
  move.signals = move.signals.filter((known) => known !== pending);
  perform(move, activity, outcome, pending.cause);
  return true;
}

function performAutomatic(move: Move, activity: ActivityDefinition): boolean {
  if (activity.automatic !== true || !holds(move, `guard:${activity.id}`, activity.guard)) return false;
  const outcome = activity.outcomes.find((known) =>
    holds(move, `outcome:${activity.id}.${known.key}`, known.guard),
  );
  if (outcome === undefined) return false;
  perform(move, activity, outcome, move.cause);
  return true;
}
