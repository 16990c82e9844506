/** Tells the page that the server no longer knows the session: it invites to log in again, nothing typed is thrown away. */
export interface SessionLost {
  raise(): void;
  subscribe(listener: () => void): () => void;
  isRaised(): boolean;
}

export function createSessionLost(): SessionLost {
  let raised = false;
  const listeners = new Set<() => void>();
  return {
    raise() {
      if (raised) return;
      raised = true;
      listeners.forEach((listener) => listener());
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    isRaised: () => raised,
  };
}
