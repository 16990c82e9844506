const LETTERS = 'ABCDEFGHJKLMNPRSTVWXYZ';

/** An Italian plate that no other story uses. */
export function newPlate(): string {
  const pick = (from: string): string => from.charAt(Math.floor(Math.random() * from.length));
  const letters = (): string => pick(LETTERS) + pick(LETTERS);
  return `${letters()}${pick('0123456789')}${pick('0123456789')}${pick('0123456789')}${letters()}`;
}

/** An Italian plate as the product prints it: `AB 123 CD`. */
export function printedPlate(plate: string): string {
  return plate.replace(/^(..)(...)(..)$/, '$1 $2 $3');
}
