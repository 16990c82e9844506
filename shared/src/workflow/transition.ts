import type { WorkflowDefinition } from '../definition';
import { fail, ok, type Issue, type Result } from '../kernel';
import { evaluating } from './conditions';
import { applyEvent } from './engine/apply-event';
import { closeMove, openMove, type Decide, type Move } from './engine/move';
import { settle } from './engine/steps';
import { planTermTimers } from './engine/term-timers';
import type { Transition, TransitionContext, WorkflowEvent, WorkflowState } from './state';

/**
 * The state that an event leads to and what must be done then; `state` is null before the submission. Pure: same
 * arguments, same answer. Issues: `not-submitted`, `already-submitted`, `transition-held`, `activity-preparing`,
 * `activity-not-open`, `not-performer`, `guard-refuses`, `unknown-outcome`, `unknown-run`, `unknown-timer`,
 * `signal-not-awaited`, `already-delivered`, `withdrawal-not-allowed`, `already-extended`, `term-over`, `extension-days`,
 * `workflow-loop`, `already-claimed`.
 */
export function transition(
  definition: WorkflowDefinition,
  state: WorkflowState | null,
  event: WorkflowEvent,
  context: TransitionContext,
): Result<Transition> {
  const decisions = new Map<string, boolean>();
  return moveBy(definition, state, withMaximumDays(event, context), {
    decide: evaluating(context, decisions),
    decisions,
    trusted: false,
  });
}

/** A term keeps the days its service had on the day it started. */
function withMaximumDays(event: WorkflowEvent, { facts }: TransitionContext): WorkflowEvent {
  const known = facts['maximumDays'];
  if (event.type !== 'submitted' || event.maximumDays !== undefined || typeof known !== 'number')
    return event;
  return { ...event, maximumDays: known };
}

interface Judgement {
  readonly decide: Decide;
  readonly decisions: ReadonlyMap<string, boolean>;
  readonly trusted: boolean;
}

/** `transition` with the conditions answered by somebody else: what replay is made of. */
export function moveBy(
  definition: WorkflowDefinition,
  state: WorkflowState | null,
  event: WorkflowEvent,
  judgement: Judgement,
): Result<Transition> {
  const from = state ?? unsubmitted(event);
  if (from === undefined) return fail([{ code: 'not-submitted', path: '' }]);
  const move = openMove(definition, from, event.at, judgement.decide);
  const refused = applyEvent(move, event, judgement.trusted);
  if (refused !== undefined) return fail([refused]);
  settle(move);
  if (move.issue !== undefined) return fail<readonly Issue[]>([move.issue]);
  planTermTimers(move);
  return ok({
    state: closeMove(move),
    effects: move.effects,
    taken: takenBy(move, state),
    decisions: Object.fromEntries(judgement.decisions),
  });
}

function takenBy(move: Move, state: WorkflowState | null): Transition['taken'] {
  return {
    from: state === null ? null : state.state,
    to: move.held?.to ?? move.state,
    ...(move.activity === undefined ? {} : { activity: move.activity }),
    ...(move.outcome === undefined ? {} : { outcome: move.outcome }),
    ...(move.silence === undefined ? {} : { silence: move.silence }),
  };
}

/** What there is before the submission; undefined for any other event. */
function unsubmitted(event: WorkflowEvent): WorkflowState | undefined {
  if (event.type !== 'submitted') return undefined;
  return {
    state: '',
    category: 'draft',
    version: event.draftVersion ?? 0,
    enteredAt: event.at,
    cause: 0,
    activities: [],
    problems: [],
    actions: [],
    timers: [],
    signals: [],
    deliveries: [],
    term: { startedAt: event.at, marks: [] },
  };
}
