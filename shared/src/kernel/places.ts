/** True where an item can be put into a list of that length. */
export function isPlace(index: number, length: number): boolean {
  return Number.isInteger(index) && index >= 0 && index <= length;
}

/** The list with the item at that place. */
export function insertAt<T>(list: readonly T[], index: number, item: T): readonly T[] {
  return [...list.slice(0, index), item, ...list.slice(index)];
}
