import type { Clock } from '../../ports/outside/clock';

/** What is told of every call to an outside system: never a body, a key or a person's data. */
export interface OutsideCall {
  readonly system: string;
  readonly operation: string;
  readonly outcome: 'answered' | 'timeout' | 'network' | 'too-large';
  readonly status: number | null;
  readonly milliseconds: number;
}

export type CallJournal = (call: OutsideCall) => void;

/** What every provider is given besides its settings. */
export interface OutsideTools {
  readonly clock: Clock;
  readonly journal: CallJournal;
  /** Replaces the platform's own `fetch`, to pass through a proxy or to watch what is said. */
  readonly fetch?: typeof fetch;
}
