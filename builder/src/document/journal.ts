/** What was edited and not saved yet, kept in this browser: a tab that crashes loses nothing. */
export interface JournalEntry {
  /** Version on the server when the editing began. */
  readonly version: number;
  /** When it was written, milliseconds. */
  readonly at: number;
  /** What it was edited to, as JSON of unknown worth. */
  readonly definition: unknown;
  /** What that version was, as JSON of unknown worth; undefined in entries of earlier programs. */
  readonly base: unknown;
}

export interface Journal<D> {
  /** What an earlier visit left behind; undefined when it had saved everything. */
  readonly left: JournalEntry | undefined;
  /** Something was edited: written a moment later, at the latest when the page goes. */
  note(definition: D, version: number, base: D): void;
  /** Everything is on the server. */
  clear(): void;
  stop(): void;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const WAIT_MS = 300;

/** The journal of one form or flow, by its id; `now` gives milliseconds. */
export function openJournal<D>(id: string, storage: Storage, now: () => number = Date.now): Journal<D> {
  const key = `istanze.journal.${id}`;
  let pending: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    pending?.();
    pending = undefined;
  };
  globalThis.addEventListener?.('pagehide', write);
  return {
    left: readEntry(storage.getItem(key)),
    note(definition, version, base) {
      pending = () => store(storage, key, JSON.stringify({ version, at: now(), definition, base }));
      clearTimeout(timer);
      timer = setTimeout(write, WAIT_MS);
    },
    clear() {
      clearTimeout(timer);
      pending = undefined;
      storage.removeItem(key);
    },
    stop() {
      write();
      globalThis.removeEventListener?.('pagehide', write);
    },
  };
}

function store(storage: Storage, key: string, json: string): void {
  try {
    storage.setItem(key, json);
  } catch {
    // The storage is full: saving on the server goes on all the same.
  }
}

function readEntry(json: string | null): JournalEntry | undefined {
  if (json === null) return undefined;
  try {
    const entry: unknown = JSON.parse(json);
    if (typeof entry !== 'object' || entry === null) return undefined;
    if (!('version' in entry && 'at' in entry && 'definition' in entry)) return undefined;
    const { version, at, definition } = entry;
    const base: unknown = 'base' in entry ? entry.base : undefined;
    return typeof version === 'number' && typeof at === 'number'
      ? { version, at, definition, base }
      : undefined;
  } catch {
    return undefined;
  }
}
