import type { JsonObject, Text } from '../kernel';
import type { Logic } from './logic';

/** The course of an instance after submission: states, what may be done in each, and where each outcome leads. */
export interface WorkflowDefinition {
  readonly version: 1;
  /** Key of the state entered at submission. */
  readonly initial: string;
  readonly states: readonly StateDefinition[];
  /** What happens by itself when the term of the procedure is over and nothing has been decided. */
  readonly expiry?: ExpiryDefinition;
}

/** The end of the term without a decision (L. 241/1990 art. 2 cc. 9-bis and 9-ter, art. 20). */
export interface ExpiryDefinition {
  /** Run once when the last day is over: the escalation to the manager. */
  readonly actions: readonly ActionDefinition[];
  /** Where silence is worth a decision by law: what it means, and the state it leads to. */
  readonly silence?: SilenceDefinition;
}

export interface SilenceDefinition {
  readonly means: 'assent' | 'refusal';
  readonly to: string;
}

export const STATE_CATEGORIES = [
  'draft',
  'waiting-office',
  'waiting-citizen',
  'waiting-payment',
  'waiting-system',
  'accepted',
  'rejected',
  'dismissed',
  'withdrawn',
  'completed',
] as const;
export type StateCategory = (typeof STATE_CATEGORIES)[number];

export const FINAL_CATEGORIES = ['rejected', 'dismissed', 'withdrawn', 'completed'] as const;

export interface StateDefinition {
  readonly id: string;
  readonly key: string;
  readonly name: Text;
  readonly category: StateCategory;
  /** What the citizen reads while it lasts: what is awaited, what they can do. */
  readonly citizenText?: Text;
  readonly activities: readonly ActivityDefinition[];
  /** When work done side by side is enough to go on; without it only outcomes with `to` leave the state. */
  readonly completion?: CompletionDefinition;
  readonly timers?: readonly TimerDefinition[];
  /** Present where the applicant may withdraw: the state it leads to and what runs after it. */
  readonly withdrawal?: WithdrawalDefinition;
}

export interface WithdrawalDefinition {
  readonly to: string;
  readonly after: readonly ActionDefinition[];
}

/** A state is complete when all, or any, of the named activities are done, whatever their outcome; it then leads to `to`. */
export interface CompletionDefinition {
  /** Keys of activities of the state. */
  readonly of: readonly string[];
  readonly when: 'all' | 'any';
  readonly to: string;
}

/** Work to be done in a state. The first outcome that leads elsewhere leaves the state and cancels the other activities. */
export interface ActivityDefinition {
  readonly id: string;
  readonly key: string;
  /** A folder of server/src/activities. */
  readonly type: string;
  readonly name: Text;
  readonly help?: Text;
  readonly performer: Performer;
  readonly settings: JsonObject;
  /** In order; the blocking ones must all have succeeded before the activity opens. */
  readonly before: readonly ActionDefinition[];
  readonly outcomes: readonly OutcomeDefinition[];
  readonly guard?: Logic;
  /** Why the guard refuses, in the words of who designed the flow. */
  readonly guardText?: Text;
  /** Performed by the system as soon as it opens, with the first outcome whose guard holds. */
  readonly automatic?: boolean;
  /** Stays open after an outcome without `to` (an assignment, a note). */
  readonly repeatable?: boolean;
  /** A term of its own, counted from its opening. */
  readonly deadline?: ActivityDeadline;
}

/** The days an activity may take and what happens when they have passed. */
export interface ActivityDeadline {
  /** Calendar days from the opening; a last day on a holiday moves on. */
  readonly days: number;
  /** Runs at eight in the morning, so many days before the last one. */
  readonly reminder?: { readonly daysBefore: number; readonly actions: readonly ActionDefinition[] };
  readonly expiry?: ActivityExpiry;
}

export interface ActivityExpiry {
  readonly actions: readonly ActionDefinition[];
  /** Key of the outcome with which the system ends the activity: an opinion that did not come (L. 241/1990 art. 16). */
  readonly outcome?: string;
  /** From then on the managers of the instance's office may perform it too. */
  readonly escalate?: boolean;
}

export type StaffRole = 'operator' | 'manager' | 'admin';

/**
 * Who performs an activity. Staff: the people named, whatever their office; where none is named, whoever has one of the
 * roles in one of the offices, or in the office of the instance where no office is named.
 */
export interface Performer {
  readonly kind: 'citizen' | 'staff' | 'system';
  readonly roles?: readonly StaffRole[];
  /** Ids of the offices asked: an opinion of another office. */
  readonly offices?: readonly string[];
  /** Ids of members of staff. */
  readonly people?: readonly string[];
}

/** How an activity may end; without `to` the instance stays in its state (claim, note). */
export interface OutcomeDefinition {
  readonly key: string;
  readonly name: Text;
  readonly to?: string;
  readonly guard?: Logic;
  /** Why the guard refuses, in the words of who designed the flow. */
  readonly guardText?: Text;
  /** How its button looks; `primary` when left out. */
  readonly tone?: 'primary' | 'secondary' | 'danger';
  /** Run after the outcome; blocking ones hold the next state in waiting-system until they succeed. */
  readonly after: readonly ActionDefinition[];
  /** What the outcome means for the term of the procedure (L. 241/1990). */
  readonly term?: TermMark;
}

export interface ActionDefinition {
  readonly id: string;
  /** A folder of server/src/actions. */
  readonly type: string;
  readonly settings: JsonObject;
  readonly when?: Logic;
  readonly blocking: boolean;
  readonly onFailure: 'retry' | 'block' | 'ignore';
}

/**
 * Moves on by itself: `afterDays` calendar days from entering the state, from delivery of its communication, or from the
 * final date of the procedure (`term`: negative days come before it, and it moves with that date). With `to` or `term` it is a deadline: it rings when its last day, moved past holidays, is over. Otherwise it is a
 * reminder: it rings at eight in the morning of its day.
 */
export interface TimerDefinition {
  readonly id: string;
  readonly afterDays: number;
  /** The days given by the activity that led here (`request-supplement`) replace `afterDays`. */
  readonly useGivenDays?: boolean;
  readonly from: TimerOrigin;
  /** Kind of the communication whose delivery starts it; any of the state's when left out. */
  readonly communication?: string;
  /** State entered when it rings; without it only `actions` run. */
  readonly to?: string;
  readonly actions?: readonly ActionDefinition[];
  readonly term?: TermMark;
}

export const TIMER_ORIGINS = ['entered', 'delivered', 'term'] as const;
export type TimerOrigin = (typeof TIMER_ORIGINS)[number];

/** `extended`: the manager lengthens the term by the days given, once, before it is over. */
export const TERM_MARKS = [
  'supplement-requested',
  'supplement-received',
  'supplement-expired',
  'pre-rejection-sent',
  'remarks-received',
  'remarks-expired',
  'extended',
  'decided',
] as const;
export type TermMark = (typeof TERM_MARKS)[number];
