import type { Router } from 'express';
import type { Html } from './html';
import type { Journal } from './journal';
import type { Misbehaviours } from './misbehaviour';

/** One simulated system: its wire protocol, what its page shows and how it can go wrong. */
export interface Simulator {
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly journal: Journal;
  readonly misbehaviours: Misbehaviours;
  /** The protocol's own routes, below `/<name>`. */
  readonly router: Router;
  /** What it holds, for its page. */
  readonly content: () => Html;
  /** The same for tests. */
  readonly state: () => unknown;
  readonly stop?: () => Promise<void>;
}
