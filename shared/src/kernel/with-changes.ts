/** New values of properties; undefined takes a property away. */
export type Changes<T, Fixed extends keyof T> = {
  readonly [K in Exclude<keyof T, Fixed>]?: T[K] | undefined;
};

/** A copy with other values; properties keep their order, new ones come last, those set to undefined are gone. */
export function withChanges<T extends object>(node: T, changes: object): T {
  const copy: T = Object.assign({ ...node }, changes);
  for (const [key, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, key);
  return copy;
}
