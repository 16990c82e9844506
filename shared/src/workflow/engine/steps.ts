import type {
  ActionDefinition,
  ActivityDefinition,
  CompletionDefinition,
  OutcomeDefinition,
} from '../../definition';
import { FINAL_CATEGORIES, type StateCategory } from '../../definition';
import { findActivity, awaitedSignal, getState } from '../index-workflow';
import type { ActivityState, TermMarkState } from '../state';
import { endsTerm } from '../term';
import { holds, type Move } from './move';
import { abandonRuns, startList } from './runs';
import { startActivityTimers, startTimers, stopActivityTimers, stopTimers } from './timers';

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
  keepResult(move, activity, outcome, cause);
  mark(move, outcome.term, givenDays);
  if (outcome.to === undefined) return stay(move, activity, outcome, cause);
  go(move, outcome.to, outcome.after, cause, givenDays);
}

/** The last result of each activity in each state, the newest at the end. */
function keepResult(
  move: Move,
  activity: ActivityDefinition,
  outcome: OutcomeDefinition,
  cause: number,
): void {
  const { state, at } = move;
  const others = move.results.filter((known) => known.state !== state || known.activity !== activity.key);
  move.results = [...others, { state, activity: activity.key, outcome: outcome.key, at, cause }];
}

function stay(move: Move, activity: ActivityDefinition, outcome: OutcomeDefinition, cause: number): void {
  const done = activity.repeatable !== true || activity.automatic === true;
  if (done) {
    replaceActivity(move, activity.key, { status: 'done' });
    stopActivityTimers(move, activity);
  }
  const awaits = startList(move, outcome.after, cause);
  const completes = getState(move.definition, move.state).completion?.of.includes(activity.key) === true;
  if (done && completes) replaceActivity(move, activity.key, { awaits });
}

/** Changes how one activity stands. */
export function replaceActivity(move: Move, key: string, change: Partial<ActivityState>): void {
  move.activities = move.activities.map((known) => (known.key === key ? { ...known, ...change } : known));
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
    move.activities.flatMap(({ status, awaits }) => (status === 'preparing' ? awaits : [])),
  );
  stopTimers(move);
  move.activities = [];
  move.signals = [];
  move.deliveries = [];
}

/** Notes what just happened for the term of the procedure. */
export function mark(move: Move, term: TermMarkState['mark'] | undefined, days?: number): void {
  // Only a person who says how many days lengthens a term: never a timer, a deadline or an automatic outcome.
  if (term === undefined || (term === 'extended' && days === undefined)) return;
  move.marks = [...move.marks, { mark: term, at: move.at, ...(days === undefined ? {} : { days }) }];
}

/** Enters a state: its activities are prepared, its timers start; a final state has no timers and ends the term. */
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
  const final = FINAL.includes(state.category);
  if (final) endTerm(move);
  for (const activity of state.activities) prepare(move, activity);
  if (!final) startTimers(move);
}

function endTerm(move: Move): void {
  if (!move.marks.some(endsTerm)) mark(move, 'decided');
}

/** Puts an activity of the present state to be done, its before-actions first. */
export function prepare(move: Move, activity: ActivityDefinition): void {
  const awaits = startList(move, activity.before, move.cause);
  const status = awaits.length === 0 ? 'open' : 'preparing';
  move.activities = [...move.activities, { key: activity.key, status, since: move.at, awaits }];
  if (status === 'open') startActivityTimers(move, activity);
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
  for (const { key, status, awaits } of move.activities) {
    if (status !== 'preparing' || awaits.length > 0) continue;
    replaceActivity(move, key, { status: 'open', since: move.at });
    const activity = findActivity(getState(move.definition, move.state), key);
    if (activity !== undefined) startActivityTimers(move, activity);
  }
}

function takeStep(move: Move): boolean {
  const held = move.held;
  if (held !== undefined) {
    if (held.awaits.length > 0) return false;
    enter(move, held.to, held.cause, held.givenDays);
    return true;
  }
  if (FINAL.includes(move.category)) return false;
  if (goBySilence(move) || goByCompletion(move)) return true;
  return move.activities.some((activity) => performAlone(move, activity));
}

/** The term was over and nothing had been decided: silence leads where the flow says. */
function goBySilence(move: Move): boolean {
  const silence = move.definition.expiry?.silence;
  if (silence === undefined || move.expiredAt === undefined || move.marks.some(endsTerm)) return false;
  move.silence = silence.means;
  mark(move, `silence-${silence.means}`);
  go(move, silence.to, [], move.version);
  return true;
}

function goByCompletion(move: Move): boolean {
  const { completion } = getState(move.definition, move.state);
  if (completion === undefined || !isComplete(move, completion)) return false;
  const awaits = move.activities.flatMap((activity) => (activity.status === 'done' ? activity.awaits : []));
  const cause = move.results.at(-1)?.cause ?? move.cause;
  go(move, completion.to, [], cause);
  if (move.held !== undefined) move.held = { ...move.held, awaits };
  return true;
}

function isComplete(move: Move, { of, when }: CompletionDefinition): boolean {
  const done = new Set(move.activities.filter(({ status }) => status === 'done').map(({ key }) => key));
  return when === 'all' ? of.every((key) => done.has(key)) : of.some((key) => done.has(key));
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
