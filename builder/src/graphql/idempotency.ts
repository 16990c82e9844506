/** A random version 4 UUID, also where the page is not in a secure context. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, at) => {
    const fixed = at === 6 ? (byte & 0x0f) | 0x40 : at === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  const text = hex.join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join(
    '-',
  );
}

/**
 * Gives the idempotency key of an attempt: the same body sent again (a lost answer) keeps its key, so that it is done
 * once; a changed body is a new attempt.
 */
export function createAttempts(newId: () => string = randomId): { keyFor(body: unknown): string } {
  let last: { readonly body: string; readonly key: string } | undefined;
  return {
    keyFor(body) {
      const text = JSON.stringify(body);
      if (last?.body !== text) last = { body: text, key: newId() };
      return last.key;
    },
  };
}
