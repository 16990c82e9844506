import type { AnswerChange } from '@istanze/shared';

/** What was typed and is not yet on the server, kept in this browser for one draft of one person. */
export interface Journal {
  read(): Promise<readonly AnswerChange[]>;
  /** Replaces what is kept; nothing is kept of an empty list. */
  write(changes: readonly AnswerChange[]): void;
}

/** A keyed store: IndexedDB in the browser. */
export interface JournalStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** The journal of a draft; a store that fails is as good as none: the server has what was saved before. */
export function createJournal(store: JournalStore, citizenId: string, code: string): Journal {
  const key = `${citizenId}:${code}`;
  let last: Promise<void> = Promise.resolve();
  return {
    async read() {
      try {
        return toChanges(await store.get(key));
      } catch {
        return [];
      }
    },
    write(changes) {
      last = last
        .then(() => (changes.length === 0 ? store.remove(key) : store.set(key, changes)))
        .catch(() => undefined);
    },
  };
}

function toChanges(value: unknown): readonly AnswerChange[] {
  return Array.isArray(value) && value.every(isChange) ? value : [];
}

function isChange(value: unknown): value is AnswerChange {
  return (
    typeof value === 'object' && value !== null && 'path' in value && 'base' in value && 'value' in value
  );
}

const DATABASE = 'istanze-drafts';
const TABLE = 'changes';

/** The store of this browser; a database that another tab is deleting, or a private window without one, only rejects. */
export function browserJournalStore(): JournalStore {
  const run = async <T>(
    mode: IDBTransactionMode,
    act: (table: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    const database = await open();
    try {
      return await toPromise(act(database.transaction(TABLE, mode).objectStore(TABLE)));
    } finally {
      database.close();
    }
  };
  return {
    get: (key) => run<unknown>('readonly', (table) => table.get(key)),
    set: async (key, value) => void (await run('readwrite', (table) => table.put(value, key))),
    remove: async (key) => void (await run('readwrite', (table) => table.delete(key))),
    clear: async () => void (await run('readwrite', (table) => table.clear())),
  };
}

/** Wipes what this browser keeps of all drafts; at logout. */
export async function wipeJournals(store: JournalStore = browserJournalStore()): Promise<void> {
  await store.clear();
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(TABLE);
  return toPromise(request);
}

function toPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The local database failed'));
  });
}
