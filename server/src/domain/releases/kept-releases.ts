export interface KeptReleases<T> {
  /** What is known of a release, or what `load` finds; what is not there is asked again. */
  get(tenantId: string, releaseId: string, load: () => Promise<T | undefined>): Promise<T | undefined>;
  /** What is in memory, without asking. */
  find(tenantId: string, releaseId: string): T | undefined;
}

/**
 * What was made of releases, kept in memory because they never change; beyond `most` the one least lately used leaves. Kept
 * is what is asked a second time while the first is remembered: what is read once would only push out what is read often.
 */
export function createKeptReleases<T>(most = 500): KeptReleases<T> {
  const kept = new Map<string, T>();
  const askedOnce = new Map<string, true>();
  return {
    get: async (tenantId, releaseId, load) => {
      const key = keyOf(tenantId, releaseId);
      const known = kept.get(key);
      const made = known ?? (await load());
      if (made === undefined) return undefined;
      if (known !== undefined || askedOnce.delete(key)) putLast(kept, key, made, most);
      else putLast(askedOnce, key, true, most);
      return made;
    },
    find: (tenantId, releaseId) => {
      const key = keyOf(tenantId, releaseId);
      const known = kept.get(key);
      if (known !== undefined) putLast(kept, key, known, most);
      return known;
    },
  };
}

function keyOf(tenantId: string, releaseId: string): string {
  return `${tenantId}/${releaseId}`;
}

/** A map tells its keys in the order they were put: the first is the one least lately used. */
function putLast<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const oldest = map.size > most ? map.keys().next().value : undefined;
  if (oldest !== undefined) map.delete(oldest);
}
