import type { Json } from '../kernel';

const ROW_ID = /^[\w-]{1,60}$/;

/** The row's own id where it has one that no row before it has, else one by its position; it goes into `taken`. */
export function freeRowId(id: Json | undefined, index: number, taken: Set<string>): string {
  let free = typeof id === 'string' && ROW_ID.test(id) ? id : `${index + 1}`;
  for (let next = 1; taken.has(free); next++) free = `${next}`;
  taken.add(free);
  return free;
}

/** An id that none of these rows has, the same each time for the same rows. */
export function nextRowId(ids: readonly string[]): string {
  return `${Math.max(0, ...ids.map((id) => (/^\d{1,9}$/.test(id) ? Number(id) : 0))) + 1}`;
}
