/** A kept value in words, whatever its shape: an object is its parts, a list its items; marks of the form are left out. */
export function printKept(value: unknown, text: (value: unknown) => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((item: unknown) => printKept(item, text))
      .filter(Boolean)
      .join('; ');
  const words = text(value);
  if (words !== '' || typeof value !== 'object') return words;
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('_'))
    .map(([, part]) => printKept(part, text))
    .filter(Boolean)
    .join(', ');
}
