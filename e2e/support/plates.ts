const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';

/** An Italian plate that no other story uses. */
export function newPlate(): string {
  const pick = (from: string): string => from.charAt(Math.floor(Math.random() * from.length));
  const letters = (): string => pick(LETTERS) + pick(LETTERS);
  return `${letters()}${pick('0123456789')}${pick('0123456789')}${pick('0123456789')}${letters()}`;
}
