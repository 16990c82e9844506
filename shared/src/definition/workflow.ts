import type { JsonObject, Text } from '../kernel';
import type { Logic } from './logic';

/** The course of an instance after submission: states, what may be done in each, and where each outcome leads. */
export interface WorkflowDefinition {
  readonly version: 1;
  /** Key of the state entered at submission. */
  readonly initial: string;
  readonly states: readonly StateDefinition[];
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
  readonly timers?: readonly TimerDefinition[];
  /** Present where the applicant may withdraw: the state it leads to and what runs after it. */
  readonly withdrawal?: WithdrawalDefinition;
}

export interface WithdrawalDefinition {
  readonly to: string;
  readonly after: readonly ActionDefinition[];
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
}

export type StaffRole = 'operator' | 'manager' | 'admin';

export interface Performer {
  readonly kind: 'citizen' | 'staff' | 'system';
  readonly roles?: readonly StaffRole[];
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
 * Moves on by itself: `afterDays` calendar days from entering the state, or from delivery of its communication. With
 * `to` or `term` it is a deadline: it rings when its last day, moved past holidays, is over. Otherwise it is a
 * reminder: it rings at eight in the morning of its day.
 */
export interface TimerDefinition {
  readonly id: string;
  readonly afterDays: number;
  /** The days given by the activity that led here (`request-supplement`) replace `afterDays`. */
  readonly useGivenDays?: boolean;
  readonly from: 'entered' | 'delivered';
  /** Kind of the communication whose delivery starts it; any of the state's when left out. */
  readonly communication?: string;
  /** State entered when it rings; without it only `actions` run. */
  readonly to?: string;
  readonly actions?: readonly ActionDefinition[];
  readonly term?: TermMark;
}

export const TERM_MARKS = [
  'supplement-requested',
  'supplement-received',
  'supplement-expired',
  'pre-rejection-sent',
  'remarks-received',
  'remarks-expired',
  'decided',
] as const;
export type TermMark = (typeof TERM_MARKS)[number];
