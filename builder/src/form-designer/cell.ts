import { useSyncExternalStore } from 'react';

/** A value outside React that many components may read without being drawn for what is not theirs. */
export interface Cell<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a component wants of a cell; it is drawn again only when that changes. */
export function useCell<T, Part>(cell: Cell<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(cell.subscribe, () => select(cell.get()));
}
