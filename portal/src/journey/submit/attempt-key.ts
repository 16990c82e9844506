/** What keeps keys over a reload of the page: the session storage. */
export type KeyStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * The idempotency key of an attempt. The same attempt (same name, same fingerprint of what is sent) keeps its key over double clicks,
 * retries and reloads; another content is another attempt.
 */
export function attemptKey(
  storage: KeyStorage,
  name: string,
  fingerprint: string,
  newKey: () => string,
): string {
  const slot = `attempt:${name}`;
  const kept = parse(read(storage, slot));
  if (kept?.fingerprint === fingerprint) return kept.key;
  const key = newKey();
  try {
    storage.setItem(slot, JSON.stringify({ fingerprint, key }));
  } catch {
    return key;
  }
  return key;
}

/** Ends an attempt: the next one gets a key of its own. */
export function endAttempt(storage: KeyStorage, name: string): void {
  try {
    storage.removeItem(`attempt:${name}`);
  } catch {
    return;
  }
}

function read(storage: KeyStorage, slot: string): string | null {
  try {
    return storage.getItem(slot);
  } catch {
    return null;
  }
}

function parse(text: string | null): { readonly fingerprint: string; readonly key: string } | undefined {
  if (text === null) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('fingerprint' in value) || !('key' in value))
      return undefined;
    const { fingerprint, key } = value;
    return typeof fingerprint === 'string' && typeof key === 'string' ? { fingerprint, key } : undefined;
  } catch {
    return undefined;
  }
}
