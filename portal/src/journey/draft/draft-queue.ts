import type { AnswerChange } from '@istanze/shared';
import { addChange, putBack } from './pending-changes';
import type { Journal } from './journal';

/** How saving stands, as it is told to the person. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'offline' }
  | { readonly kind: 'session-lost' }
  | { readonly kind: 'refused' };

/** What the server answered to some changes. */
export type SendOutcome = 'saved' | 'offline' | 'session-lost' | 'refused';

export interface QueueSettings {
  /** Sends changes and the screen they belong to; never rejects. */
  send(changes: readonly AnswerChange[], step: string | undefined): Promise<SendOutcome>;
  readonly journal: Pick<Journal, 'write'>;
  /** Milliseconds without typing before a save. */
  readonly delay: number;
  /** Milliseconds before trying again without a network. */
  readonly retryDelay: number;
  now(): string;
  onStatus(status: SaveStatus): void;
}

/** The changes of a draft on their way to the server: gathered, written to the local journal, sent one request at a time. */
export interface DraftQueue {
  record(change: AnswerChange): void;
  /** Sends what waits now; resolves when nothing is under way any more. */
  flush(step?: string): Promise<SaveStatus>;
  pending(): readonly AnswerChange[];
  /** Tries again at once: the network is back. */
  wake(): void;
  stop(): void;
}

export function createDraftQueue(settings: QueueSettings, waiting: readonly AnswerChange[] = []): DraftQueue {
  let pending = waiting;
  let inFlight: readonly AnswerChange[] = [];
  let running: Promise<SaveStatus> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let status: SaveStatus = { kind: 'idle' };
  let stopped = false;

  const all = (): readonly AnswerChange[] => putBack(inFlight, pending);
  function tell(next: SaveStatus): SaveStatus {
    status = next;
    if (!stopped) settings.onStatus(next);
    return next;
  }
  function schedule(delay: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void flush(), delay);
  }
  async function sendAll(step: string | undefined): Promise<SaveStatus> {
    let first = true;
    while (pending.length > 0 || (first && step !== undefined)) {
      inFlight = pending;
      pending = [];
      if (!isTrouble(status)) tell({ kind: 'saving' });
      const outcome = await settings.send(inFlight, first ? step : undefined);
      first = false;
      if (outcome !== 'saved') return keep(outcome);
      inFlight = [];
      settings.journal.write(pending);
      tell({ kind: 'saved', at: settings.now() });
    }
    return status;
  }
  function keep(outcome: Exclude<SendOutcome, 'saved'>): SaveStatus {
    pending = putBack(inFlight, pending);
    inFlight = [];
    if (outcome === 'offline') schedule(settings.retryDelay);
    return tell({ kind: outcome });
  }
  async function flush(step?: string): Promise<SaveStatus> {
    clearTimeout(timer);
    while (running !== undefined) await running;
    running = sendAll(step);
    try {
      return await running;
    } finally {
      running = undefined;
    }
  }
  if (waiting.length > 0) schedule(0);

  return {
    record(change) {
      pending = addChange(pending, change);
      settings.journal.write(all());
      if (!isTrouble(status)) tell({ kind: 'waiting' });
      schedule(settings.delay);
    },
    flush,
    pending: all,
    wake() {
      if (pending.length > 0) schedule(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

/** It stays told until a save has arrived: a notice that comes and goes with each try would be read aloud each time. */
function isTrouble({ kind }: SaveStatus): boolean {
  return kind === 'offline' || kind === 'session-lost';
}
