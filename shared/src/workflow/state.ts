import type { IsoDate, IsoInstant, Json, JsonObject } from '../kernel';
import type { StateCategory, StaffRole, TermMark } from '../definition';

/** Where an instance stands in its workflow: rebuilt by replaying its events, stored as a snapshot beside them. */
export interface WorkflowState {
  readonly state: string;
  /** `waiting-system` while blocking after-actions hold the next state. */
  readonly category: StateCategory;
  /** Grows by one with each accepted event; the number a caller must name to change anything. */
  readonly version: number;
  readonly enteredAt: IsoInstant;
  /** Version of the event whose payload led to the present state: the input that its actions may use. */
  readonly cause: number;
  readonly activities: readonly ActivityState[];
  /** Blocking after-actions still running before `to` is entered. */
  readonly held?: HeldTransition;
  /** Days that the activity which led here gave the citizen. */
  readonly givenDays?: number;
  /** Actions that failed for good and wait for a person. */
  readonly problems: readonly ActionProblem[];
  readonly actions: readonly ActionRun[];
  readonly timers: readonly TimerState[];
  /** Signals that came while the activity awaiting them was still being prepared. */
  readonly signals: readonly PendingSignal[];
  /** Communications of the present state that have reached the citizen. */
  readonly deliveries: readonly Delivery[];
  readonly term: TermState;
  /** How activities ended so far, the last time of each in its state; those of states left are kept. */
  readonly results?: readonly ActivityResult[];
}

export interface ActivityState {
  readonly key: string;
  readonly status: 'preparing' | 'open' | 'done';
  readonly since: IsoInstant;
  /** Action runs it waits for: before it opens, and where the state completes by it, after it is done. */
  readonly awaits: readonly string[];
  /** Its own deadline has passed. */
  readonly expired?: boolean;
}

/** How an activity ended. `cause` is the version of the event whose payload holds what was written. */
export interface ActivityResult {
  readonly state: string;
  readonly activity: string;
  readonly outcome: string;
  readonly at: IsoInstant;
  readonly cause: number;
}

export interface HeldTransition {
  readonly to: string;
  readonly awaits: readonly string[];
  readonly cause: number;
  readonly givenDays?: number;
}

export interface ActionRun {
  /** `<version>.<action id>`: unique in the instance and stable, the idempotency key of the effect. */
  readonly id: string;
  readonly action: string;
  readonly type: string;
  /** `waiting` for the run `after`; `blocked` until a person retries it. */
  readonly status: 'waiting' | 'running' | 'blocked';
  readonly blocking: boolean;
  /** Version of the event whose payload holds its input. */
  readonly cause: number;
  /** The blocking run before it in its list. */
  readonly after?: string;
  /** How many times a person tried it again. */
  readonly retries?: number;
}

export interface ActionProblem {
  readonly run: string;
  readonly type: string;
  /** A code, never personal data: it outlives an erasure. */
  readonly reason: string;
}

export interface TimerState {
  /** `<version>.<timer id>`: unique in the instance. */
  readonly id: string;
  /** Id of a timer of the state, `<activity id>.reminder`, `<activity id>.deadline` or `TERM_EXPIRY`. */
  readonly timer: string;
  readonly at: IsoInstant;
}

/** The timer of the whole instance that rings when the last day of the term is over. */
export const TERM_EXPIRY = 'term-expiry';

export interface PendingSignal {
  readonly signal: string;
  readonly outcome: string;
  readonly cause: number;
}

export interface Delivery {
  readonly communication: string;
  readonly at: IsoInstant;
}

/** The facts from which the term is computed; never the computed dates alone. */
export interface TermState {
  readonly startedAt: IsoInstant;
  readonly marks: readonly TermMarkState[];
  /** As the service had them at the submission: a later release shortens nobody's term. */
  readonly maximumDays?: number;
  /** When the last day was over without a decision. */
  readonly expiredAt?: IsoInstant;
}

/** Silence is written by the clock, never by an outcome. */
export const SILENCE_MARKS = ['silence-assent', 'silence-refusal'] as const;
export type SilenceMark = (typeof SILENCE_MARKS)[number];

export interface TermMarkState {
  readonly mark: TermMark | SilenceMark;
  readonly at: IsoInstant;
  /** When the communication that the mark stands for reached the citizen. */
  readonly deliveredAt?: IsoInstant;
  /** Days given to the citizen, or by which the term is extended. */
  readonly days?: number;
}

export type Actor = CitizenActor | StaffActor | { readonly kind: 'system' };

/** The applicant, or who acts for them. */
export interface CitizenActor {
  readonly kind: 'citizen';
  readonly id: string;
  /** Set where it is somebody who represents the applicant. */
  readonly representing?: true;
}

/** A member of staff with the roles they have where the instance is, and elsewhere. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly id: string;
  /** In the office of the instance. */
  readonly roles: readonly StaffRole[];
  /** In every office, that of the instance included. */
  readonly offices?: readonly OfficeRoles[];
  /** Id of the absent colleague whose grants these are: the act is of both. */
  readonly actingFor?: string;
}

export interface OfficeRoles {
  readonly officeId: string;
  readonly roles: readonly StaffRole[];
}

/** What may happen to an instance. `at` is the instant it happened. */
export type WorkflowEvent =
  | {
      readonly type: 'submitted';
      readonly at: IsoInstant;
      readonly actor: Actor;
      /** Version of the draft that was submitted; the workflow counts on from it. */
      readonly draftVersion?: number;
      /** Days of the procedure; the fact `maximumDays` where left out. */
      readonly maximumDays?: number;
    }
  | {
      readonly type: 'activity-performed';
      readonly at: IsoInstant;
      readonly actor: Actor;
      readonly activity: string;
      readonly outcome: string;
      readonly input: JsonObject;
      /** Days given to the citizen to answer, or by which the term is extended. */
      readonly days?: number;
    }
  | {
      readonly type: 'action-succeeded';
      readonly at: IsoInstant;
      readonly run: string;
      readonly result: JsonObject;
    }
  | { readonly type: 'action-failed'; readonly at: IsoInstant; readonly run: string; readonly reason: string }
  | { readonly type: 'action-retried'; readonly at: IsoInstant; readonly run: string; readonly actor: Actor }
  /** `timer` is the id of a TimerState; that of `TERM_EXPIRY` is the end of the term. */
  | { readonly type: 'timer-rang'; readonly at: IsoInstant; readonly timer: string }
  /** Something awaited from outside: a payment, an acknowledgement. Performs the open system activity that awaits `signal`. */
  | {
      readonly type: 'signal-received';
      readonly at: IsoInstant;
      readonly signal: string;
      readonly outcome: string;
      readonly data: JsonObject;
    }
  /** The communication of the present state reached the citizen: from here the citizen's terms run. */
  | { readonly type: 'delivered'; readonly at: IsoInstant; readonly communication: string }
  | { readonly type: 'withdrawn'; readonly at: IsoInstant; readonly actor: Actor; readonly reason: string }
  /** The applicant put other answers in the place of those sent, before the office took the request in charge. */
  | { readonly type: 'corrected'; readonly at: IsoInstant; readonly actor: Actor };

/** What the runtime must do after the commit, each with its own stable key. */
export type WorkflowEffect =
  | {
      readonly type: 'run-action';
      readonly run: string;
      readonly action: string;
      readonly actionType: string;
      readonly settings: JsonObject;
      /** Version of the event whose payload holds the input that led to it. */
      readonly cause: number;
      readonly onFailure: 'retry' | 'block' | 'ignore';
    }
  | { readonly type: 'start-timer'; readonly timer: string; readonly at: IsoInstant }
  | { readonly type: 'stop-timers'; readonly timers: readonly string[] };

/** What guards and conditional actions may read: answers by key, facts as `facts.name`, derived values by their own name. */
export interface TransitionContext {
  readonly answers: JsonObject;
  /** Values kept by the product: amount due, derived values, maximum days. */
  readonly facts: Readonly<Record<string, Json>>;
  readonly today: IsoDate;
  /** The same before the event changed anything, where it did: what guards of the performed activity read. */
  readonly before?: { readonly answers: JsonObject; readonly facts: Readonly<Record<string, Json>> };
}

export interface Transition {
  readonly state: WorkflowState;
  readonly effects: readonly WorkflowEffect[];
  /** The outcome chosen, the states left and entered: what the history envelope keeps in clear. */
  readonly taken: {
    readonly from: string | null;
    readonly to: string;
    readonly activity?: string;
    readonly outcome?: string;
    readonly silence?: 'assent' | 'refusal';
  };
  /** What every condition that was asked answered, by node: enough to replay without answers. */
  readonly decisions: Readonly<Record<string, boolean>>;
}
