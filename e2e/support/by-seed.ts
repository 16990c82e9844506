/** Printed by `npm test`; the same number takes the same cases again. Without one, and in `test:full`, all are taken. */
const SEED = process.env['E2E_SEED'];
const EVERYTHING = process.env['E2E_FULL'] === 'true' || SEED === undefined;

/** Some of the combinations of one kind, by the seed of this run: over many runs each gets its turn. */
export function bySeed<Case>(cases: readonly Case[], howMany: number): readonly Case[] {
  if (EVERYTHING) return cases;
  const start = Number(SEED) % cases.length;
  return cases
    .map((_, index) => cases[(start + index) % cases.length])
    .slice(0, howMany)
    .filter(isCase);
}

function isCase<Case>(found: Case | undefined): found is Case {
  return found !== undefined;
}
