import type { Cents, IsoDate, JsonObject, Path } from '../kernel';
import type { Answers } from './form';

/** An example that a municipality owns: answers, and what the service must make of them. */
export interface ServiceTest {
  readonly id: string;
  readonly name: string;
  readonly answers: Answers;
  /** Derived values, as the server would look them up: zone and the like. */
  readonly facts?: JsonObject;
  /** The day it is filled in and sent; the day of the run when left out. */
  readonly today?: IsoDate;
  /** What is done after sending, one activity after the other. */
  readonly steps?: readonly ServiceTestStep[];
  readonly expects: ServiceTestExpectations;
}

export interface ServiceTestStep {
  /** Key of an activity of the state reached so far. */
  readonly activity: string;
  readonly outcome: string;
}

/** Only what is written down is judged. */
export interface ServiceTestExpectations {
  /** Paths of fields (`key`, `repeatKey.itemId.key`) and `#key` of sections. */
  readonly visible?: readonly Path[];
  readonly hidden?: readonly Path[];
  /** All issues of the whole form, in any order; an empty list says that it may be sent. */
  readonly issues?: readonly ServiceTestIssue[];
  /** The total to pay, without stamp duty. */
  readonly fee?: Cents;
  /** Key of the state reached after the steps. */
  readonly state?: string;
}

export interface ServiceTestIssue {
  readonly path: Path;
  readonly code: string;
}
