/** The parts of an office's address that machines and people read. */
export interface OfficeAddress {
  readonly street: string;
  readonly postalCode: string;
  readonly municipality: string;
}

/** Reads an address stored as text or by parts. */
export function parseOfficeAddress(value: unknown): OfficeAddress {
  if (typeof value === 'string') return { street: value, postalCode: '', municipality: '' };
  const parts = new Map<string, string>();
  if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      if (typeof part === 'string' || typeof part === 'number') parts.set(key, String(part));
    }
  }
  const first = (...keys: readonly string[]): string => keys.map((key) => parts.get(key)).find(Boolean) ?? '';
  const number = first('number', 'civic', 'houseNumber');
  const street = first('street', 'streetAddress', 'address');
  return {
    street: number === '' ? street : `${street}, ${number}`,
    postalCode: first('postalCode', 'postcode', 'zip'),
    municipality: first('municipality', 'city', 'addressLocality'),
  };
}

export function printOfficeAddress({ street, postalCode, municipality }: OfficeAddress): string {
  const place = [postalCode, municipality].filter((part) => part !== '').join(' ');
  return [street, place].filter((part) => part !== '').join(' – ');
}
