/** What stands at a path (`data.instance.code`) of something that came as JSON; undefined where there is nothing. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    const found: unknown = Reflect.get(inner, key);
    return found;
  }, value);
}

/** The text at a path; throws, showing the whole, where there is none. */
export function textAt(value: unknown, path: string): string {
  const found = at(value, path);
  if (typeof found !== 'string') throw new Error(`No text at ${path} of ${JSON.stringify(value)}`);
  return found;
}

/** The number at a path; throws, showing the whole, where there is none. */
export function numberAt(value: unknown, path: string): number {
  const found = at(value, path);
  if (typeof found !== 'number') throw new Error(`No number at ${path} of ${JSON.stringify(value)}`);
  return found;
}

/** The list at a path; throws, showing the whole, where there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const found = path === '' ? value : at(value, path);
  if (!Array.isArray(found)) throw new Error(`No list at ${path} of ${JSON.stringify(value)}`);
  return found;
}

/** A part of what a service file holds. */
export function partOf(bundle: object, name: string): object {
  const part: unknown = Object.entries(bundle).find(([key]) => key === name)?.[1];
  if (typeof part !== 'object' || part === null) throw new Error(`The bundle has no ${name}`);
  return part;
}
