import type { DeviceStore } from '../device-store';

/** A device of a test: what lies on it can be looked at. */
export function memoryStore(): DeviceStore & { readonly kept: Map<string, Uint8Array<ArrayBuffer>> } {
  const kept = new Map<string, Uint8Array<ArrayBuffer>>();
  const below = (name: string): readonly string[] =>
    [...kept.keys()].filter((key) => key.startsWith(`${name}/`));
  return {
    kept,
    get: (name) => Promise.resolve(kept.get(name)),
    set: (name, bytes) => Promise.resolve(void kept.set(name, bytes)),
    remove: (name) => Promise.resolve([name, ...below(name)].forEach((each) => kept.delete(each))),
    below: (name) => Promise.resolve(below(name)),
    clear: () => Promise.resolve(kept.clear()),
  };
}
