export interface KeptReleases<T> {
  /** What is known of a release, or what `load` finds; what is not there is asked again. */
  get(tenantId: string, releaseId: string, load: () => Promise<T | undefined>): Promise<T | undefined>;
}

/** What was made of releases, kept in memory because they never change; beyond `most` the one least lately used leaves. */
export function createKeptReleases<T>(most = 500): KeptReleases<T> {
  const kept = new Map<string, T>();
  const keep = (key: string, made: T): void => {
    kept.delete(key);
    kept.set(key, made);
    const oldest = kept.size > most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
  };
  return {
    get: async (tenantId, releaseId, load) => {
      const key = `${tenantId}/${releaseId}`;
      const made = kept.get(key) ?? (await load());
      if (made !== undefined) keep(key, made);
      return made;
    },
  };
}
