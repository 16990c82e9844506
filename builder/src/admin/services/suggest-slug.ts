/** The address a service with this name would have: small letters without accents, joined by hyphens. */
export function suggestSlug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

const SMALL_WORDS = new Set([
  'di',
  'del',
  'della',
  'dei',
  'delle',
  'al',
  'alla',
  'per',
  'il',
  'la',
  'le',
  'lo',
  'e',
  'a',
  'in',
  'per',
]);

/** Two to four capital letters that recall the name: initials, or the first letters of a single word. */
export function suggestCodePrefix(name: string): string {
  const words = suggestSlug(name)
    .split('-')
    .filter((word) => /^[a-z]/.test(word) && !SMALL_WORDS.has(word));
  const letters =
    words.length >= 2
      ? words.map((word) => word.slice(0, 1)).join('')
      : (words[0] ?? '').replace(/[^a-z]/g, '');
  return letters.slice(0, words.length >= 2 ? 4 : 3).toUpperCase();
}
