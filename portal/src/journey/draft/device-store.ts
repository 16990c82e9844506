/** Bytes by name on this device: IndexedDB in the browser. */
export interface DeviceStore {
  get(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  set(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Removes what bears this name, and everything below it (`name/…`). */
  remove(name: string): Promise<void>;
  /** The names below one (`name/…`). */
  below(name: string): Promise<readonly string[]>;
  clear(): Promise<void>;
}

const DATABASE = 'istanze-drafts';
const TABLE = 'sealed';
const VERSION = 2;

/** The store of this browser; a database that another tab is deleting, or a private window without one, only rejects. */
export function browserStore(): DeviceStore {
  return {
    async get(name) {
      const found = await run<unknown>('readonly', (table) => table.get(name));
      return found instanceof Uint8Array ? new Uint8Array(found) : undefined;
    },
    set: async (name, bytes) => void (await run('readwrite', (table) => table.put(bytes, name))),
    async remove(name) {
      await run('readwrite', (table) => {
        table.delete(rangeBelow(name));
        return table.delete(name);
      });
    },
    async below(name) {
      const names = await run('readonly', (table) => table.getAllKeys(rangeBelow(name)));
      return names.filter((each) => typeof each === 'string');
    },
    clear: async () => void (await run('readwrite', (table) => table.clear())),
  };
}

/** Wipes what this browser keeps of all drafts; at logout. */
export async function wipeDevice(store: DeviceStore = browserStore()): Promise<void> {
  await store.clear();
}

async function run<T>(mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await toPromise(act(database.transaction(TABLE, mode).objectStore(TABLE)));
  } finally {
    database.close();
  }
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    const { result } = request;
    // Earlier versions kept answers in clear.
    for (const table of [...result.objectStoreNames]) result.deleteObjectStore(table);
    result.createObjectStore(TABLE);
  };
  return toPromise(request);
}

/** `0` follows `/` in every alphabet. */
function rangeBelow(name: string): IDBKeyRange {
  return IDBKeyRange.bound(`${name}/`, `${name}0`, false, true);
}

function toPromise<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The local database failed'));
  });
}
