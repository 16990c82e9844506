import type { Logic, StateCategory, WorkflowDefinition } from '../../definition';
import type { IsoInstant, Issue, JsonObject } from '../../kernel';
import type {
  ActionProblem,
  ActionRun,
  ActivityResult,
  ActivityState,
  Delivery,
  HeldTransition,
  PendingSignal,
  TermMarkState,
  TermState,
  TimerState,
  WorkflowEffect,
  WorkflowState,
} from '../state';

/** Answers a condition; `node` names where it stands, so that the answer can be recorded and replayed. */
export type Decide = (question: Condition) => boolean;

export interface Condition {
  readonly node: string;
  readonly logic: Logic;
  /** What may be read of the workflow itself. */
  readonly facts: JsonObject;
  /** Asked of things as they were before the event changed them: whether it may happen at all. */
  readonly before: boolean;
}

/** A state while one event moves it; it lives inside one call of `transition` and nothing of it leaves that call. */
export interface Move {
  readonly definition: WorkflowDefinition;
  readonly at: IsoInstant;
  readonly version: number;
  readonly decide: Decide;
  readonly startedAt: IsoInstant;
  readonly effects: WorkflowEffect[];
  /** States entered by this event: meeting one again is a loop without end. */
  readonly entered: Set<string>;
  state: string;
  category: StateCategory;
  enteredAt: IsoInstant;
  cause: number;
  activities: ActivityState[];
  held: HeldTransition | undefined;
  givenDays: number | undefined;
  problems: ActionProblem[];
  actions: ActionRun[];
  timers: TimerState[];
  signals: PendingSignal[];
  deliveries: Delivery[];
  marks: TermMarkState[];
  maximumDays: number | undefined;
  expiredAt: IsoInstant | undefined;
  results: ActivityResult[];
  activity: string | undefined;
  outcome: string | undefined;
  /** What silence was worth, where this event is the end of the term. */
  silence: 'assent' | 'refusal' | undefined;
  issue: Issue | undefined;
}

/** Opens a move from a state to the next version of it. */
export function openMove(
  definition: WorkflowDefinition,
  from: WorkflowState,
  at: IsoInstant,
  decide: Decide,
): Move {
  return {
    definition,
    at,
    version: from.version + 1,
    decide,
    startedAt: from.term.startedAt,
    effects: [],
    entered: new Set(),
    state: from.state,
    category: from.category,
    enteredAt: from.enteredAt,
    cause: from.cause,
    activities: [...from.activities],
    held: from.held,
    givenDays: from.givenDays,
    problems: [...from.problems],
    actions: [...from.actions],
    timers: [...from.timers],
    signals: [...from.signals],
    deliveries: [...from.deliveries],
    marks: [...from.term.marks],
    maximumDays: from.term.maximumDays,
    expiredAt: from.term.expiredAt,
    results: [...(from.results ?? [])],
    activity: undefined,
    outcome: undefined,
    silence: undefined,
    issue: undefined,
  };
}

/** The state as it stands after the move. */
export function closeMove(move: Move): WorkflowState {
  return {
    state: move.state,
    category: move.category,
    version: move.version,
    enteredAt: move.enteredAt,
    cause: move.cause,
    activities: move.activities,
    ...(move.held === undefined ? {} : { held: move.held }),
    ...(move.givenDays === undefined ? {} : { givenDays: move.givenDays }),
    problems: move.problems,
    actions: move.actions,
    timers: move.timers,
    signals: move.signals,
    deliveries: move.deliveries,
    term: termOf(move),
    ...(move.results.length === 0 ? {} : { results: move.results }),
  };
}

/** The facts of the term as the move has them. */
export function termOf({ startedAt, marks, maximumDays, expiredAt }: Move): TermState {
  return {
    startedAt,
    marks,
    ...(maximumDays === undefined ? {} : { maximumDays }),
    ...(expiredAt === undefined ? {} : { expiredAt }),
  };
}

/**
 * What conditions may read of the workflow itself: `facts.state`, the keys done in it (`facts.done`), how each activity
 * ended the last time it did (`facts.outcomes`), `facts.marks` of the term and whether it is over (`facts.expired`).
 */
export function workflowFacts(at: {
  readonly state: string;
  readonly activities: readonly ActivityState[];
  readonly marks: readonly TermMarkState[];
  readonly results?: readonly ActivityResult[];
  readonly expiredAt?: IsoInstant | undefined;
}): JsonObject {
  const done = at.activities.filter((activity) => activity.status === 'done');
  return {
    state: at.state,
    done: done.map((activity) => activity.key),
    marks: at.marks.map(({ mark }) => mark),
    outcomes: Object.fromEntries((at.results ?? []).map(({ activity, outcome }) => [activity, outcome])),
    expired: at.expiredAt !== undefined,
  };
}

/** True when the condition holds; one that is not there always does. */
export function holds(move: Move, node: string, logic: Logic | undefined, before = false): boolean {
  return logic === undefined || move.decide({ node, logic, facts: workflowFacts(move), before });
}
