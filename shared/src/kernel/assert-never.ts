/** Closes a union: a member added later does not compile until it is handled; reached at run time it throws. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
