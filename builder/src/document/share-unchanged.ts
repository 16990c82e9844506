import type { FormDefinition } from '@istanze/shared';

/** The later version with every part that says the same as before being the same object: who draws it draws only what changed. */
export function shareUnchanged(before: FormDefinition, after: FormDefinition): FormDefinition {
  const shared = share(before, after);
  return isAnother(after, shared) ? shared : after;
}

/** Sharing changes no value, so what comes of a form is one. */
function isAnother(_form: FormDefinition, shared: unknown): shared is FormDefinition {
  return isHolder(shared);
}

function share(before: unknown, after: unknown): unknown {
  if (Object.is(before, after) || !isHolder(after) || !isHolder(before)) return after;
  const earlier = entriesOf(before);
  const byName = new Map(earlier);
  const shared = entriesOf(after).map(([name, value]) => [name, share(byName.get(name), value)] as const);
  const isSame =
    Array.isArray(before) === Array.isArray(after) &&
    earlier.length === shared.length &&
    shared.every(([name, value], at) =>
      Array.isArray(before)
        ? Object.is(before[at], value)
        : byName.has(name) && Object.is(byName.get(name), value),
    );
  if (isSame) return before;
  return Array.isArray(after) ? shared.map(([, value]) => value) : Object.fromEntries(shared);
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Members of a list by their own id where they have one, so that what moved is found again. */
function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) return Object.entries(value);
  return value.map((item: unknown, at) => [idOf(item) ?? String(at), item] as const);
}

function idOf(item: unknown): string | undefined {
  if (!isHolder(item)) return undefined;
  if ('id' in item && typeof item.id === 'string') return `#${item.id}`;
  return '_id' in item && typeof item._id === 'string' ? `#${item._id}` : undefined;
}
