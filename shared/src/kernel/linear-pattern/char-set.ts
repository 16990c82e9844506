/** A set of code points as sorted, disjoint, inclusive ranges; may be larger than what a pattern matches, never smaller. */
export type CharSet = readonly (readonly [from: number, to: number])[];

const LAST = 0x10ffff;
export const EVERYTHING: CharSet = [[0, LAST]];

const DIGITS: CharSet = [[48, 57]];
const WORDS: CharSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
];
const SPACES: CharSet = [
  [9, 13],
  [32, 32],
  [160, 160],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
];
const CLASSES: Readonly<Record<string, CharSet>> = { d: DIGITS, w: WORDS, s: SPACES };

export function single(code: number): CharSet {
  return [[code, code]];
}

/** The set of `\d`, `\w`, `\s` and their capitals. */
export function findClass(letter: string): CharSet | undefined {
  const positive = CLASSES[letter];
  if (positive !== undefined) return positive;
  const negated = CLASSES[letter.toLowerCase()];
  return negated === undefined ? undefined : complement(negated);
}

export function union(sets: readonly CharSet[]): CharSet {
  const sorted = sets.flat().sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

export function complement(set: CharSet): CharSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [from, to] of set) {
    if (from > next) gaps.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) gaps.push([next, LAST]);
  return gaps;
}

export function overlaps(a: CharSet, b: CharSet): boolean {
  return a.some(([from, to]) => b.some(([start, end]) => from <= end && start <= to));
}
