import { isJsonObject, type Json } from './json';

/** True when two JSON values are the same, whatever the order of object keys. */
export function equalJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b);
  if (!isJsonObject(a) || !isJsonObject(b)) return false;
  let size = 0;
  for (const key in a) {
    size++;
    if (!Object.hasOwn(b, key) || !equalJson(a[key], b[key])) return false;
  }
  return Object.keys(b).length === size;
}

function equalLists(a: readonly Json[], b: readonly Json[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) {
    if (!equalJson(a[index], b[index])) return false;
  }
  return true;
}
