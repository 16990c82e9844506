/** A new unguessable key; browsers give `randomUUID` to secure pages alone, so plain random bytes make it. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
