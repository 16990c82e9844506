import { useSyncExternalStore } from 'react';
import type { Path } from '../kernel';
import type { AnswerStore } from './answer-store';

/** Draws the component again when something at the path changes, and only then. */
export function useRevision(store: AnswerStore, path: Path): number {
  const { subscribe, revision } = store.topic(path);
  return useSyncExternalStore(subscribe, revision, revision);
}
