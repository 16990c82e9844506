export interface Feed<T> {
  /** News from now on, until the iteration is ended. A slow reader loses the oldest, never the newest. */
  subscribe(wanted: (news: T) => boolean): AsyncIterableIterator<T>;
  stop(): Promise<void>;
}

export type Listen = (
  channel: string,
  onNotification: (payload: string) => void,
) => Promise<() => Promise<void>>;

const MOST_WAITING = 100;

/** One LISTEN for the whole process, told on to every open subscription; `parse` gives undefined for what is no news. */
export async function createFeed<T>(
  listen: Listen,
  channel: string,
  parse: (payload: string) => T | undefined,
): Promise<Feed<T>> {
  const readers = new Set<(news: T) => void>();
  const stop = await listen(channel, (payload) => {
    const news = payload === '' ? undefined : parse(payload);
    if (news !== undefined) for (const reader of readers) reader(news);
  });
  return { subscribe: (wanted) => iterate(readers, wanted), stop };
}

function iterate<T>(readers: Set<(news: T) => void>, wanted: (news: T) => boolean): AsyncIterableIterator<T> {
  const waiting: T[] = [];
  let wake: (() => void) | undefined;
  let ended = false;
  const reader = (news: T): void => {
    if (!wanted(news)) return;
    if (waiting.push(news) > MOST_WAITING) waiting.shift();
    wake?.();
  };
  readers.add(reader);
  const end = (): IteratorResult<T> => {
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
