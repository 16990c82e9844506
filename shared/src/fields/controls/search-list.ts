/** Entries of a short list found by what is typed, those that begin with it first; without accents and capitals. */
export function searchList<T>(
  list: readonly T[],
  query: string,
  namesOf: (entry: T) => readonly string[],
): readonly T[] {
  const wanted = plainText(query);
  const ranked = list
    .map((entry) => ({
      entry,
      rank: Math.min(...namesOf(entry).map((name) => rankOf(plainText(name), wanted))),
    }))
    .filter(({ rank }) => rank < NOT_FOUND);
  return ranked.sort((one, other) => one.rank - other.rank).map(({ entry }) => entry);
}

/** `forli` for `Forlì`. */
export function plainText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').trim().toLowerCase();
}

const NOT_FOUND = 3;

function rankOf(name: string, wanted: string): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  return name.includes(wanted) ? 2 : NOT_FOUND;
}
