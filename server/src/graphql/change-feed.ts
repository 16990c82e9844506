import { isJsonObject } from '@istanze/shared';

export interface InstanceChanged {
  readonly tenantId: string;
  readonly code: string;
  readonly version: number;
  readonly officeId: string;
}

export interface ChangeFeed {
  /** Changes of instances from now on, until the iteration is ended. A slow reader loses the oldest, never the newest. */
  subscribe(wanted: (change: InstanceChanged) => boolean): AsyncIterableIterator<InstanceChanged>;
  stop(): Promise<void>;
}

type Listen = (channel: string, onNotification: (payload: string) => void) => Promise<() => Promise<void>>;
type Reader = (change: InstanceChanged) => void;

const MOST_WAITING = 100;

/** One LISTEN for the whole process, told on to every open subscription. */
export async function createChangeFeed(listen: Listen): Promise<ChangeFeed> {
  const readers = new Set<Reader>();
  const stop = await listen('instance_changed', (payload) => {
    const change = parseChange(payload);
    if (change !== undefined) for (const reader of readers) reader(change);
  });
  return { subscribe: (wanted) => iterate(readers, wanted), stop };
}

function parseChange(payload: string): InstanceChanged | undefined {
  if (payload === '') return undefined;
  const json: unknown = JSON.parse(payload);
  if (!isJsonObject(json)) return undefined;
  const { tenant, code, version, office } = json;
  return { tenantId: String(tenant), code: String(code), version: Number(version), officeId: String(office) };
}

function iterate(
  readers: Set<Reader>,
  wanted: (change: InstanceChanged) => boolean,
): AsyncIterableIterator<InstanceChanged> {
  const waiting: InstanceChanged[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  const reader: Reader = (change) => {
    if (!wanted(change)) return;
    if (waiting.push(change) > MOST_WAITING) waiting.shift();
    wake?.();
  };
  readers.add(reader);
  const end = (): IteratorResult<InstanceChanged> => {
    ended = true;
    readers.delete(reader);
    wake?.();
    return { done: true, value: undefined };
  };
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      while (!ended && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const value = waiting.shift();
      return ended || value === undefined ? end() : { done: false, value };
    },
    return: async () => end(),
  };
}
