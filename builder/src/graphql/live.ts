import { useSyncExternalStore } from 'react';

export type LiveStatus = 'connecting' | 'live' | 'lost';

/** Whether changes arrive by themselves; screens ask again at intervals while they do not. */
const state: { status: LiveStatus } = { status: 'connecting' };
const listeners = new Set<() => void>();

export function setLiveStatus(status: LiveStatus): void {
  if (state.status === status) return;
  state.status = status;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(subscribe, () => state.status);
}

const POLL_MS = 15_000;

/** Milliseconds between two questions to the server: none while the socket lives. */
export function usePollInterval(): number {
  return useLiveStatus() === 'live' ? 0 : POLL_MS;
}
