const native = globalThis.structuredClone;

/**
 * Jest runs tests in a context of its own, where `structuredClone` still makes objects of the outer one, and
 * `constructor === Object` is then false. Plain data is cloned inside; everything else as ever.
 */
export function cloneInThisRealm(): void {
  globalThis.structuredClone = cloneValue;
}

function cloneValue<T>(value: T): T;
function cloneValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => cloneValue(each));
  if (typeof value !== 'object' || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return native(value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, cloneValue(each)]));
}
