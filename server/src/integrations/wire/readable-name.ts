const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a al alla alle ai da dal dalla dalle dai de dei del della delle degli di e ed in la le lo'.split(' '),
);

/** A name as people write it: the register keeps capitals only. Mixed case is left as it is. */
export function readableName(value: string): string {
  if (value !== value.toUpperCase()) return value;
  return value
    .toLowerCase()
    .split(' ')
    .map((word, position) => (position > 0 && SMALL_WORDS.has(word) ? word : capitalized(word)))
    .join(' ');
}

function capitalized(word: string): string {
  return word.replace(
    /(^|['’-])(\p{L})/gu,
    (_all, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
