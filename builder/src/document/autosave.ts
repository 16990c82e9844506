import type { FormDefinition } from '@istanze/shared';

/** How a save ended; `conflict` when somebody else saved meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly at: string }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

export type SaveStatus =
  | 'saved'
  /** Changes wait a moment for more. */
  | 'waiting'
  | 'saving'
  /** It cannot be saved as it is: its problems must be corrected first. */
  | 'invalid'
  /** No answer; it is tried again by itself. */
  | 'offline'
  /** Somebody else changed the same: a person must choose before anything is saved. */
  | 'conflict';

export interface SaveState {
  readonly status: SaveStatus;
  /** When the server took it last. */
  readonly savedAt: string;
}

/** A definition as the server has it. */
export interface Stored<D> {
  readonly definition: D;
  readonly version: number;
  readonly updatedAt: string;
  /** The name of who saved it. */
  readonly updatedBy: string | null;
}

export type StoredForm = Stored<FormDefinition>;

export interface AutosaveOptions<D> {
  readonly saved: D;
  readonly version: number;
  readonly savedAt: string;
  save(definition: D, expectedVersion: number): Promise<SaveOutcome>;
  /** The definition as the server has it now; undefined when it does not answer. */
  load(): Promise<Stored<D> | undefined>;
  /** Merges what somebody saved over `base` into what is open; gives what counts as saved from then on. */
  receive(base: D, stored: Stored<D>): D;
  /** False while a person has to choose between what two people did. */
  isDecided(): boolean;
  /** False for what the server would refuse. */
  isValid(definition: D): boolean;
  current(): D;
}

export interface Autosave<D> {
  state(): SaveState;
  /** Version on the server that the edits began from. */
  version(): number;
  /** The definition of that version. */
  saved(): D;
  subscribe(listener: () => void): () => void;
  /** Something may have changed. */
  touch(): void;
  /** Saves now what waits; resolves when nothing more can be saved. */
  flush(): Promise<void>;
  /** The server may have another version: the one named, or any. Reads it and merges it. */
  hear(version?: number): Promise<void>;
  stop(): void;
}

const WAIT_MS = 1_000;
const RETRY_MS = 5_000;

/**
 * Saves a definition by itself a moment after the last edit, one thing at a time. What somebody else saved is merged, never
 * written over; where both changed the same, nothing is saved until a person chose.
 */
export function createAutosave<D>(options: AutosaveOptions<D>): Autosave<D> {
  const listeners = new Set<() => void>();
  let { saved, version } = options;
  let state: SaveState = { status: 'saved', savedAt: options.savedAt };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  /** The server has something that was not read yet. */
  let stale = false;
  let last: Promise<void> = Promise.resolve();

  function set(next: Partial<SaveState>): void {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  }
  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }
  /** One after the other: an answer still on its way may speak of another version. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(async () => {
      busy = true;
      await work().finally(() => (busy = false));
    });
    return last;
  }
  function touch(): void {
    const isSaved = options.current() === saved;
    if (isSaved) clearTimeout(timer);
    if (!busy) set({ status: options.isDecided() ? (isSaved ? 'saved' : 'waiting') : 'conflict' });
    if (!isSaved && options.isDecided()) later(WAIT_MS);
  }
  async function flush(): Promise<void> {
    clearTimeout(timer);
    await inTurn(saveAll);
  }
  async function saveAll(): Promise<void> {
    if (stale && !(await pull())) return;
    for (;;) {
      const definition = options.current();
      if (!options.isDecided()) return set({ status: 'conflict' });
      if (definition === saved) return set({ status: 'saved' });
      if (!options.isValid(definition)) return set({ status: 'invalid' });
      set({ status: 'saving' });
      const goOn = await send(definition);
      if (!goOn) return;
    }
  }
  async function send(definition: D): Promise<boolean> {
    const outcome = await options.save(definition, version);
    switch (outcome.kind) {
      case 'saved':
        saved = definition;
        version = outcome.version;
        set({ savedAt: outcome.at });
        return true;
      case 'conflict':
        return pull();
      case 'refused':
        set({ status: 'invalid' });
        return false;
      case 'failed':
        return lose();
    }
  }
  function lose(): false {
    set({ status: 'offline' });
    later(RETRY_MS);
    return false;
  }
  async function pull(): Promise<boolean> {
    const stored = await options.load();
    if (stored === undefined) return lose();
    stale = false;
    if (stored.version > version) {
      saved = options.receive(saved, stored);
      version = stored.version;
      set({ savedAt: stored.updatedAt });
    }
    return true;
  }

  return {
    state: () => state,
    version: () => version,
    saved: () => saved,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch,
    flush,
    hear: async (heard) => {
      await inTurn(async () => {
        stale ||= heard === undefined || heard > version;
        if (stale) await pull();
      });
      if (!stale) touch();
    },
    stop: () => clearTimeout(timer),
  };
}
