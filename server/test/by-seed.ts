/** Of runs that differ by chance alone one, chosen by TEST_SEED; all of them where everything is tested. */
export function oneBySeed<T>(runs: readonly T[]): readonly T[] {
  if (process.env['TEST_FULL'] === 'true') return runs;
  const at = Number(process.env['TEST_SEED'] ?? 0) % runs.length;
  return runs.slice(at, at + 1);
}
