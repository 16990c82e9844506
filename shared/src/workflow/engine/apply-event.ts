import type { ActivityDefinition, OutcomeDefinition } from '../../definition';
import { assertNever, type Issue, type IssueParam } from '../../kernel';
import { awaitedSignal, findActivity, findTimer, getAction, getState } from '../index-workflow';
import { correctionRefusal, receptionOf, UNASSIGNED } from '../correction';
import { extensionRefusal, isExtension } from '../extension';
import { hasRole, isElsewhere, mayPerform } from '../performer';
import { TERM_EXPIRY, type ActionRun, type Actor, type TermMarkState, type WorkflowEvent } from '../state';
import { holds, termOf, type Move } from './move';
import { blockRun, finishRun, startList, startRun } from './runs';
import { enter, go, mark, perform, replaceActivity } from './steps';
import { isDue, isTermOver } from './term-timers';
import { deadlineOf, reminderOf, startDeliveredTimers } from './timers';

type Event<T extends WorkflowEvent['type']> = Extract<WorkflowEvent, { readonly type: T }>;
type Refusal = Issue | undefined;

/** Marks whose citizen's term runs from the delivery of a communication, by its kind. */
const DELIVERED_MARKS: Readonly<Record<string, TermMarkState['mark']>> = {
  'supplement-request': 'supplement-requested',
  'pre-rejection': 'pre-rejection-sent',
};

/** Applies one event to an open move; the issue says why it is refused. `trusted` events were accepted once already. */
export function applyEvent(move: Move, event: WorkflowEvent, trusted: boolean): Refusal {
  switch (event.type) {
    case 'submitted':
      return submit(move, event);
    case 'activity-performed':
      return performActivity(move, event, trusted);
    case 'action-succeeded':
      return succeed(move, event);
    case 'action-failed':
      return failAction(move, event);
    case 'action-retried':
      return retry(move, event, trusted);
    case 'timer-rang':
      return ring(move, event);
    case 'signal-received':
      return receive(move, event);
    case 'delivered':
      return deliver(move, event);
    case 'withdrawn':
      return withdraw(move, event.actor, trusted);
    case 'corrected':
      return correct(move, event.actor, trusted);
    default:
      return assertNever(event);
  }
}

function refusal(code: string, path: string, params?: Readonly<Record<string, IssueParam>>): Issue {
  return params === undefined ? { code, path } : { code, path, params };
}

function submit(move: Move, event: Event<'submitted'>): Refusal {
  if (move.state !== '') return refusal('already-submitted', '');
  move.maximumDays = event.maximumDays;
  enter(move, move.definition.initial, move.version);
  return undefined;
}

function performActivity(move: Move, event: Event<'activity-performed'>, trusted: boolean): Refusal {
  if (move.held !== undefined) return refusal('transition-held', event.activity);
  const standing = move.activities.find((known) => known.key === event.activity);
  const activity = findActivity(getState(move.definition, move.state), event.activity);
  if (standing?.status === 'preparing') return refusal('activity-preparing', event.activity);
  if (standing?.status !== 'open' || activity === undefined)
    return refusal('activity-not-open', event.activity);
  if (!trusted && !mayPerform(activity, standing, event.actor))
    return refusal('not-performer', event.activity);
  if (!holds(move, `guard:${activity.id}`, activity.guard, true))
    return refusal('guard-refuses', event.activity);
  const outcome = activity.outcomes.find((known) => known.key === event.outcome);
  if (outcome === undefined) return refusal('unknown-outcome', event.activity, { outcome: event.outcome });
  if (!outcomeHolds(move, activity, outcome))
    return refusal('guard-refuses', event.activity, { outcome: outcome.key });
  const unextendable = outcome.term === 'extended' ? judgeExtension(move, event, trusted) : undefined;
  if (unextendable !== undefined) return unextendable;
  perform(move, activity, outcome, move.version, event.days);
  return undefined;
}

/** Once, by a manager, before the last day has passed, by no more days than the procedure had. */
function judgeExtension(move: Move, event: Event<'activity-performed'>, trusted: boolean): Refusal {
  const { actor, activity, days } = event;
  const manager = actor.kind === 'staff' && hasRole(actor.roles, ['manager']);
  if (!trusted && !manager) return refusal('not-performer', activity);
  const code = extensionRefusal(termOf(move), move.at);
  if (code !== undefined) return refusal(code, activity);
  return isExtension(days, termOf(move)) ? undefined : refusal('extension-days', activity);
}

function outcomeHolds(move: Move, activity: ActivityDefinition, outcome: OutcomeDefinition): boolean {
  return holds(move, `outcome:${activity.id}.${outcome.key}`, outcome.guard, true);
}

function succeed(move: Move, event: Event<'action-succeeded'>): Refusal {
  const run = findRun(move, event.run);
  if (run === undefined) return refusal('unknown-run', event.run);
  finishRun(move, run.id);
  return undefined;
}

function failAction(move: Move, event: Event<'action-failed'>): Refusal {
  const run = findRun(move, event.run);
  if (run?.status !== 'running') return refusal('unknown-run', event.run);
  if (getAction(move.definition, run.action).onFailure === 'ignore') finishRun(move, run.id);
  else blockRun(move, run, event.reason);
  return undefined;
}

/** A run that was started: what still waits its turn can neither succeed nor fail. */
function findRun(move: Move, id: string): ActionRun | undefined {
  const run = move.actions.find((known) => known.id === id);
  return run?.status === 'waiting' ? undefined : run;
}

function retry(move: Move, event: Event<'action-retried'>, trusted: boolean): Refusal {
  const run = findRun(move, event.run);
  if (run?.status !== 'blocked') return refusal('unknown-run', event.run);
  if (!trusted && (event.actor.kind === 'citizen' || isElsewhere(event.actor)))
    return refusal('not-performer', event.run);
  move.problems = move.problems.filter((problem) => problem.run !== run.id);
  startRun(move, { ...run, retries: (run.retries ?? 0) + 1 });
  return undefined;
}

function ring(move: Move, event: Event<'timer-rang'>): Refusal {
  const running = move.timers.find((known) => known.id === event.timer);
  if (running === undefined) return refusal('unknown-timer', event.timer);
  move.timers = move.timers.filter((known) => known !== running);
  if (running.timer === TERM_EXPIRY) return expire(move);
  if (!ringState(move, running.timer) && !ringActivity(move, running.timer))
    return refusal('unknown-timer', event.timer);
  return undefined;
}

/** The last day is over. Silence, where it is worth something, follows as soon as nothing is held. */
function expire(move: Move): Refusal {
  if (!isTermOver(move)) return undefined;
  move.expiredAt = move.at;
  startList(move, move.definition.expiry?.actions ?? [], move.version);
  return undefined;
}

/** Rings a timer of the state; false when it has none of that name. */
function ringState(move: Move, name: string): boolean {
  const timer = findTimer(getState(move.definition, move.state), name);
  if (timer === undefined) return false;
  if (!isDue(move, timer)) return true;
  mark(move, timer.term);
  if (timer.to === undefined) startList(move, timer.actions ?? [], move.version);
  else go(move, timer.to, timer.actions ?? [], move.version);
  return true;
}

/** Rings the reminder or the deadline of an open activity; false when there is no such one. */
function ringActivity(move: Move, name: string): boolean {
  const { activities } = getState(move.definition, move.state);
  const activity = activities.find(({ id }) => name === reminderOf(id) || name === deadlineOf(id));
  if (activity === undefined) return false;
  if (name === deadlineOf(activity.id)) expireActivity(move, activity);
  else startList(move, activity.deadline?.reminder?.actions ?? [], move.version);
  return true;
}

function expireActivity(move: Move, activity: ActivityDefinition): void {
  const expiry = activity.deadline?.expiry;
  replaceActivity(move, activity.key, { expired: true });
  startList(move, expiry?.actions ?? [], move.version);
  const outcome = activity.outcomes.find(({ key }) => key === expiry?.outcome);
  if (outcome !== undefined && outcomeHolds(move, activity, outcome))
    perform(move, activity, outcome, move.version);
}

function receive(move: Move, event: Event<'signal-received'>): Refusal {
  const awaiting = getState(move.definition, move.state).activities.find(
    (activity) => awaitedSignal(activity) === event.signal,
  );
  const status = move.activities.find((known) => known.key === awaiting?.key)?.status;
  if (awaiting === undefined || status === undefined || status === 'done') {
    return refusal('signal-not-awaited', event.signal);
  }
  const outcome = awaiting.outcomes.find((known) => known.key === event.outcome);
  if (outcome === undefined) return refusal('unknown-outcome', awaiting.key, { outcome: event.outcome });
  if (status === 'preparing') return keepSignal(move, event);
  if (!outcomeHolds(move, awaiting, outcome))
    return refusal('guard-refuses', awaiting.key, { outcome: outcome.key });
  perform(move, awaiting, outcome, move.version);
  return undefined;
}

/** What is awaited may arrive before the preparations have been reported done: it is kept, not lost. */
function keepSignal(move: Move, event: Event<'signal-received'>): Refusal {
  if (move.signals.some((known) => known.signal === event.signal))
    return refusal('signal-not-awaited', event.signal);
  move.signals = [...move.signals, { signal: event.signal, outcome: event.outcome, cause: move.version }];
  return undefined;
}

function deliver(move: Move, event: Event<'delivered'>): Refusal {
  const { communication, at } = event;
  if (move.deliveries.some((known) => known.communication === communication)) {
    return refusal('already-delivered', communication);
  }
  move.deliveries = [...move.deliveries, { communication, at }];
  const awaited = DELIVERED_MARKS[communication];
  const index = move.marks.findLastIndex((known) => known.mark === awaited);
  move.marks = move.marks.map((known, position) =>
    position === index && known.deliveredAt === undefined ? { ...known, deliveredAt: at } : known,
  );
  if (move.held === undefined) startDeliveredTimers(move);
  return undefined;
}

function withdraw(move: Move, actor: Actor, trusted: boolean): Refusal {
  const withdrawal = getState(move.definition, move.state).withdrawal;
  if (move.held !== undefined) return refusal('transition-held', 'withdrawal');
  if (withdrawal === undefined) return refusal('withdrawal-not-allowed', 'withdrawal');
  if (!trusted && (actor.kind === 'system' || isElsewhere(actor)))
    return refusal('not-performer', 'withdrawal');
  go(move, withdrawal.to, withdrawal.after, move.version);
  return undefined;
}

/** State and term stay as they are: what was sent on that day is registered again as it stands now. */
function correct(move: Move, actor: Actor, trusted: boolean): Refusal {
  const code = correctionRefusal(move.definition, move, trusted ? undefined : actor);
  if (code !== undefined) return refusal(code, '');
  if (!holds(move, 'correction', UNASSIGNED, true)) return refusal('already-claimed', '');
  startList(move, receptionOf(move.definition), move.version);
  return undefined;
}
