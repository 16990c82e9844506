import { useCallback, useSyncExternalStore } from 'react';
import type { Path } from '../kernel';
import type { AnswerStore } from './answer-store';

/** Draws the component again when something at the path changes, and only then. */
export function useRevision(store: AnswerStore, path: Path): number {
  const subscribe = useCallback((listener: () => void) => store.subscribe(path, listener), [store, path]);
  const read = useCallback(() => store.revision(path), [store, path]);
  return useSyncExternalStore(subscribe, read, read);
}
