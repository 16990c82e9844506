import { it, type MessageKey } from './it';

/** True when the catalogue has the key: keys composed from data are asked first. */
export function hasMessage(key: string): key is MessageKey {
  return Object.hasOwn(it, key);
}
