import type { IsoInstant, Json, JsonObject } from '../../kernel';
import type { Actor } from '../state';

/** An instance made up to try a flow: what is known of it, when it is sent and what happens then. */
export interface Script {
  readonly submittedAt: IsoInstant;
  readonly answers: JsonObject;
  readonly facts: Readonly<Record<string, Json>>;
  /** Ids of actions that fail; all others succeed at once. */
  readonly failing?: readonly string[];
  readonly steps: readonly ScriptStep[];
}

/** One thing that happens. Time passes only by `wait` and `wait-for-timer`, and what is due by then rings. */
export type ScriptStep =
  | {
      readonly do: 'perform';
      readonly activity: string;
      readonly outcome: string;
      /** Whoever it is given to, when left out. */
      readonly by?: Actor;
      readonly days?: number;
    }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'wait-for-timer' }
  | { readonly do: 'deliver'; readonly communication: string }
  | { readonly do: 'signal'; readonly signal: string; readonly outcome: string }
  | { readonly do: 'withdraw' }
  | { readonly do: 'retry'; readonly action: string }
  /** Something becomes known: an amount, a value set by an action. */
  | { readonly do: 'learn'; readonly facts: Readonly<Record<string, Json>> };
