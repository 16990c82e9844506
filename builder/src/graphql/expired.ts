import { useSyncExternalStore } from 'react';

/** True after the server refused a request because the session ended; false again after the next login. */
const state = { expired: false };
const listeners = new Set<() => void>();

export function setSessionExpired(expired: boolean): void {
  if (state.expired === expired) return;
  state.expired = expired;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSessionExpired(): boolean {
  return useSyncExternalStore(subscribe, () => state.expired);
}
