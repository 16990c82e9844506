/** Printed by `npm test`; the same number takes the same cases again. Without one, and in `test:full`, all are taken. */
const SEED = process.env['TEST_SEED'];
const USUAL = 20_261_123;

/** Every combination is taken in this run. */
export const isEverything = process.env['TEST_FULL'] === 'true' || SEED === undefined;

/** The number from which a run makes up its answers. */
export const runSeed = Number(SEED ?? USUAL);

/** Some of the combinations of one kind, by the seed of this run: over many runs each gets its turn. */
export function bySeed<Case>(cases: readonly Case[], howMany: number): readonly Case[] {
  if (isEverything) return cases;
  const start = Number(SEED) % cases.length;
  return cases
    .map((_, index) => cases[(start + index) % cases.length])
    .slice(0, howMany)
    .filter(isCase);
}

function isCase<Case>(found: Case | undefined): found is Case {
  return found !== undefined;
}
