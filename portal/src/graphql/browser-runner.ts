import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { resultKey, type PageQuery } from './page-query';
import type { PageQueryRunner } from './page-query-context';
import type { ClientSource } from './client-source';

type Entry =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly data: unknown };

const LOADING: Entry = { state: 'loading' };
const FAILED: Entry = { state: 'failed' };

/** In the browser: results that came with the page, then whatever the client fetches when the person moves on. */
export function createBrowserRunner(
  seed: Readonly<Record<string, unknown>>,
  clients: ClientSource,
): PageQueryRunner {
  const entries = new Map<string, Entry>(
    Object.entries(seed).map(([key, data]) => [key, { state: 'ready', data }]),
  );
  const listeners = new Set<() => void>();
  const set = (key: string, entry: Entry): void => {
    entries.set(key, entry);
    listeners.forEach((listener) => listener());
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  /** What is on screen stays there when a newer version cannot be had. */
  function fail(key: string): void {
    if (entries.get(key)?.state !== 'ready') set(key, FAILED);
  }
  async function fetchResult<Data, Variables extends object>(
    query: PageQuery<Data, Variables>,
    variables: Variables,
    key: string,
  ): Promise<void> {
    if (entries.get(key)?.state !== 'ready') set(key, LOADING);
    try {
      const [client, document] = await Promise.all([clients.get(), query.load()]);
      const result = await client.query({
        query: document,
        variables: { ...variables },
        fetchPolicy: 'network-only',
      });
      if (result.data !== undefined) set(key, { state: 'ready', data: result.data });
      else fail(key);
    } catch {
      fail(key);
    }
  }
  return {
    useResult(query, variables) {
      const key = resultKey(query.name, variables);
      const entry = useSyncExternalStore(
        subscribe,
        () => entries.get(key),
        () => entries.get(key),
      );
      const retry = useCallback(() => void fetchResult(query, variables, key), [query, variables, key]);
      useEffect(() => {
        if (!entries.has(key)) retry();
      }, [key, retry]);
      const data = entry?.state === 'ready' ? entry.data : undefined;
      return {
        data: isResult(query, data) ? data : undefined,
        loading: entry === undefined || entry.state === 'loading',
        failed: entry?.state === 'failed',
        retry,
      };
    },
  };
}

/** Our own server wrote the result under the query's name: only its presence is asked here. */
function isResult<Data, Variables>(_query: PageQuery<Data, Variables>, data: unknown): data is Data {
  return typeof data === 'object' && data !== null;
}
