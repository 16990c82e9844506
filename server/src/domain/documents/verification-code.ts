/** 32 characters without those that look alike on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 16;

/** A public code of 80 random bits in groups of four, from at least 16 random bytes. */
export function buildVerificationCode(bytes: Uint8Array): string {
  if (bytes.length < LENGTH) throw new Error(`Need ${LENGTH} random bytes, got ${bytes.length}`);
  const chars = [...bytes.slice(0, LENGTH)].map((byte) => ALPHABET.charAt(byte & 31)).join('');
  return chars.replace(/(.{4})(?=.)/g, '$1-');
}

/** The code as it was built, however it was typed. */
export function normalizeVerificationCode(typed: string): string {
  const chars = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return chars.replace(/(.{4})(?=.)/g, '$1-');
}
