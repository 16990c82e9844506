import type { IsoDate, IsoInstant, Json, JsonObject } from '../kernel';
import type { StateCategory, StaffRole, TermMark } from '../definition';

/** Where an instance stands in its workflow: rebuilt by replaying its events, stored as a snapshot beside them. */
export interface WorkflowState {
  readonly state: string;
  readonly category: StateCategory;
  /** Grows by one with each accepted event; the number a caller must name to change anything. */
  readonly version: number;
  readonly enteredAt: IsoInstant;
  readonly activities: readonly ActivityState[];
  /** Blocking after-actions still running before `to` is entered. */
  readonly held?: HeldTransition;
  /** Actions that failed for good and wait for a person. */
  readonly problems: readonly ActionProblem[];
  readonly actions: readonly ActionRun[];
  readonly timers: readonly TimerState[];
  readonly term: TermState;
}

export interface ActivityState {
  readonly key: string;
  readonly status: 'preparing' | 'open' | 'done';
  readonly since: IsoInstant;
  /** Action runs it waits for while preparing. */
  readonly awaits: readonly string[];
}

export interface HeldTransition {
  readonly to: string;
  readonly awaits: readonly string[];
}

export interface ActionRun {
  /** Unique in the instance and stable: the idempotency key of the effect. */
  readonly id: string;
  readonly action: string;
  readonly type: string;
  readonly status: 'running' | 'blocked';
  readonly blocking: boolean;
}

export interface ActionProblem {
  readonly run: string;
  readonly type: string;
  readonly reason: string;
}

export interface TimerState {
  readonly id: string;
  readonly at: IsoInstant;
}

/** The facts from which the term is computed; never the computed dates alone. */
export interface TermState {
  readonly startedAt: IsoInstant;
  readonly marks: readonly { readonly mark: TermMark; readonly at: IsoInstant }[];
}

export type Actor =
  | { readonly kind: 'citizen'; readonly id: string }
  | { readonly kind: 'staff'; readonly id: string; readonly roles: readonly StaffRole[] }
  | { readonly kind: 'system' };

/** What may happen to an instance. `at` is the instant it happened. */
export type WorkflowEvent =
  | { readonly type: 'submitted'; readonly at: IsoInstant; readonly actor: Actor }
  | {
      readonly type: 'activity-performed';
      readonly at: IsoInstant;
      readonly actor: Actor;
      readonly activity: string;
      readonly outcome: string;
      readonly input: JsonObject;
    }
  | { readonly type: 'action-succeeded'; readonly at: IsoInstant; readonly run: string; readonly result: JsonObject }
  | { readonly type: 'action-failed'; readonly at: IsoInstant; readonly run: string; readonly reason: string }
  | { readonly type: 'action-retried'; readonly at: IsoInstant; readonly run: string; readonly actor: Actor }
  | { readonly type: 'timer-rang'; readonly at: IsoInstant; readonly timer: string }
  /** Something awaited from outside: a payment, an acknowledgement. Performs the open system activity that awaits `signal`. */
  | {
      readonly type: 'signal-received';
      readonly at: IsoInstant;
      readonly signal: string;
      readonly outcome: string;
      readonly data: JsonObject;
    }
  | { readonly type: 'withdrawn'; readonly at: IsoInstant; readonly actor: Actor; readonly reason: string };

/** What the runtime must do after the commit, each with its own stable key. */
export type WorkflowEffect =
  | {
      readonly type: 'run-action';
      readonly run: string;
      readonly action: string;
      readonly actionType: string;
      readonly settings: JsonObject;
      /** Input of the activity that led to it, for templates and reasons. */
      readonly input: JsonObject;
      readonly onFailure: 'retry' | 'block' | 'ignore';
    }
  | { readonly type: 'start-timer'; readonly timer: string; readonly at: IsoInstant }
  | { readonly type: 'stop-timers'; readonly timers: readonly string[] };

/** What guards and conditional actions may read. */
export interface TransitionContext {
  readonly answers: JsonObject;
  /** Values kept by the product: amount due, derived values, maximum days. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly today: IsoDate;
}

export interface Transition {
  readonly state: WorkflowState;
  readonly effects: readonly WorkflowEffect[];
  /** The outcome chosen, the states left and entered: what the history envelope keeps in clear. */
  readonly taken: { readonly from: string | null; readonly to: string; readonly activity?: string; readonly outcome?: string };
}
