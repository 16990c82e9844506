/** 31 characters, a prime number, without those that look alike on paper: 0 O 1 I L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RANDOM_CHARS = 7;
const NEEDED_BYTES = 8;

/** A character class for the letters and figures of codes. */
export const CODE_CHARS = `[${ALPHABET}]`;

/** Seven characters from at least 8 random bytes, evenly within one part in 2^29. Throws on fewer bytes. */
export function randomChars(bytes: Uint8Array): string {
  if (bytes.length < NEEDED_BYTES) throw new Error(`Need ${NEEDED_BYTES} random bytes, got ${bytes.length}`);
  let number = bytes.slice(0, NEEDED_BYTES).reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = '';
  for (let count = 0; count < RANDOM_CHARS; count++) {
    text += ALPHABET.charAt(Number(number % 31n));
    number /= 31n;
  }
  return text;
}

/** Finds every single wrong character and every swap of two neighbours. `text` is letters and figures, up to 30. */
export function checkChar(text: string): string {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += (index + 1) * valueOf(text.charAt(index));
  return ALPHABET.charAt(sum % 31);
}

/** Letters that codes leave out occur in prefixes: they take the values after those of figures 2 to 9. */
function valueOf(char: string): number {
  const index = ALPHABET.indexOf(char);
  return index >= 0 ? index : '01ILO'.indexOf(char) + 1;
}
