import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string>();

/** Everything that `work` starts carries this id in its log lines. */
export function withCorrelation<T>(id: string, work: () => T): T {
  return current.run(id, work);
}

export function findCorrelation(): string | undefined {
  return current.getStore();
}
