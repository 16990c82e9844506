export interface KeptGroup {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly value: string }[];
}

/** The kept data as groups of label and value, whatever their shape: a group is an object, a list or one value. */
export function listKeptData(data: unknown, text: (value: unknown) => string): readonly KeptGroup[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data)
    .map(([title, group]) => ({ title, rows: toRows(title, group, text) }))
    .filter(({ rows }) => rows.length > 0);
}

function toRows(title: string, group: unknown, text: (value: unknown) => string): KeptGroup['rows'] {
  if (typeof group !== 'object' || group === null || Array.isArray(group)) {
    const value = print(group, text);
    return value === '' ? [] : [{ label: title, value }];
  }
  return Object.entries(group)
    .map(([label, value]) => ({ label, value: print(value, text) }))
    .filter(({ value }) => value !== '');
}

function print(value: unknown, text: (value: unknown) => string): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value
      .map((item: unknown) => print(item, text))
      .filter(Boolean)
      .join(', ');
  const words = text(value);
  if (words !== '' || typeof value !== 'object') return words;
  return Object.entries(value)
    .filter(([key]) => !key.startsWith('_'))
    .map(([, part]) => print(part, text))
    .filter(Boolean)
    .join(' ');
}
