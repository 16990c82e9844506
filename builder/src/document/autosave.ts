import type { FormDefinition } from '@istanze/shared';

/** How a save ended; `conflict` when somebody else saved meanwhile. */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly version: number; readonly at: string }
  | { readonly kind: 'conflict'; readonly currentVersion: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed' };

export type SaveStatus =
  | 'saved'
  /** Changes wait a moment for more. */
  | 'waiting'
  | 'saving'
  /** The form cannot be saved as it is: its problems must be corrected first. */
  | 'invalid'
  /** No answer; it is tried again by itself. */
  | 'offline'
  /** Somebody else saved: a person must choose. */
  | 'conflict';

export interface SaveState {
  readonly status: SaveStatus;
  /** When the server took it last. */
  readonly savedAt: string;
}

export interface AutosaveOptions {
  readonly saved: FormDefinition;
  readonly version: number;
  readonly savedAt: string;
  save(definition: FormDefinition, expectedVersion: number): Promise<SaveOutcome>;
  /** False for what the server would refuse. */
  isValid(definition: FormDefinition): boolean;
  current(): FormDefinition;
}

export interface Autosave {
  state(): SaveState;
  /** Version of the form on the server that the edits began from. */
  version(): number;
  subscribe(listener: () => void): () => void;
  /** Something may have changed. */
  touch(): void;
  /** Saves now what waits; resolves when nothing more can be saved. */
  flush(): Promise<void>;
  /** After a conflict: goes on from that version, writing over what is there. */
  keepMine(currentVersion: number): Promise<void>;
  /** After a conflict or a reload: what is open now is what the server has. */
  adopt(saved: FormDefinition, version: number, savedAt: string): void;
  stop(): void;
}

const WAIT_MS = 1_000;
const RETRY_MS = 5_000;

/** Saves a form by itself a moment after the last edit, one save at a time, never over somebody else's without being told to. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const listeners = new Set<() => void>();
  let { saved, version } = options;
  let state: SaveState = { status: 'saved', savedAt: options.savedAt };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;

  function set(next: Partial<SaveState>): void {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  }
  function later(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  }
  function touch(): void {
    if (state.status === 'conflict') return;
    if (options.current() === saved) {
      clearTimeout(timer);
      if (running === undefined) set({ status: 'saved' });
      return;
    }
    if (running === undefined) set({ status: 'waiting' });
    later(WAIT_MS);
  }
  async function flush(): Promise<void> {
    clearTimeout(timer);
    await running;
    const definition = options.current();
    if (state.status === 'conflict' || definition === saved) return;
    if (!options.isValid(definition)) return set({ status: 'invalid' });
    running = send(definition);
    await running;
    if (state.status === 'waiting') await flush();
  }
  async function send(definition: FormDefinition): Promise<void> {
    set({ status: 'saving' });
    const outcome = await options.save(definition, version);
    running = undefined;
    switch (outcome.kind) {
      case 'saved':
        saved = definition;
        version = outcome.version;
        return set({ status: options.current() === saved ? 'saved' : 'waiting', savedAt: outcome.at });
      case 'conflict':
        return set({ status: 'conflict' });
      case 'refused':
        return set({ status: 'invalid' });
      case 'failed':
        set({ status: 'offline' });
        return later(RETRY_MS);
    }
  }

  return {
    state: () => state,
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    touch,
    flush,
    async keepMine(currentVersion) {
      version = currentVersion;
      set({ status: 'waiting' });
      await flush();
    },
    adopt(nextSaved, nextVersion, savedAt) {
      clearTimeout(timer);
      saved = nextSaved;
      version = nextVersion;
      set({ status: 'saved', savedAt });
    },
    stop: () => clearTimeout(timer),
  };
}
