export const LEVELS = ['1', '2', '3'] as const;

/** The `acr` value of a level. */
export function acrOf(level: string): string {
  return `https://www.spid.gov.it/SpidL${level}`;
}

/** The level asked for by `acr_values`; 2 where none is. */
export function requestedLevel(acrValues: unknown): string {
  const found = typeof acrValues === 'string' ? /SpidL([123])/.exec(acrValues)?.[1] : undefined;
  return found ?? '2';
}
