import { isJsonObject } from '@istanze/shared';
import type { WaitingFiles } from '@istanze/shared/react';
import { newKey } from '../../session/new-key';
import type { DeviceStore } from './device-store';
import type { Seal } from './seal';

/** Files that were chosen and have not arrived at the server, kept sealed in this browser until they do. */
export function createWaitingFiles(store: DeviceStore, seal: Seal, draft: string): WaitingFiles {
  const folder = `${draft}/files`;
  const hold = createHolder();
  return {
    async keep(path, file) {
      const id = `${folder}/${newKey()}`;
      const { name, type } = file;
      await hold(id);
      await store.set(id, await seal.close(pack({ path, name, type }, await file.arrayBuffer()), id));
      return id;
    },
    async at(path) {
      const ids = await store.below(folder);
      const found = await Promise.all(ids.map(async (id) => ({ id, kept: await openFile(store, seal, id) })));
      const here = found.flatMap(({ id, kept }) => (kept?.path === path ? [{ id, file: kept.file }] : []));
      const held = await Promise.all(here.map(({ id }) => hold(id)));
      return here.filter((_, index) => held[index]);
    },
    drop: (id) => store.remove(id).catch(() => undefined),
  };
}

/** Says whether this window is the one that sends a file; it stays so until it is closed. */
function createHolder(): (id: string) => Promise<boolean> {
  const mine = new Set<string>();
  return (id) =>
    new Promise((resolve) => {
      if (mine.has(id) || !hasLocks()) return resolve(true);
      void navigator.locks.request(id, { ifAvailable: true }, (lock) => {
        resolve(lock !== null);
        if (lock === null) return undefined;
        mine.add(id);
        return new Promise(() => undefined);
      });
    });
}

/** Browsers give them to secure pages alone. */
function hasLocks(): boolean {
  return 'navigator' in globalThis && 'locks' in navigator;
}

interface Label {
  readonly path: string;
  readonly name: string;
  readonly type: string;
}

async function openFile(
  store: DeviceStore,
  seal: Seal,
  id: string,
): Promise<{ readonly path: string; readonly file: File } | undefined> {
  try {
    const sealed = await store.get(id);
    return sealed === undefined ? undefined : unpack(await seal.open(sealed, id));
  } catch {
    return undefined;
  }
}

const LENGTH_BYTES = 4;

/** Length of the label (32 bits), label as JSON, content. */
function pack(label: Label, content: ArrayBuffer): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(JSON.stringify(label));
  const packed = new Uint8Array(LENGTH_BYTES + head.length + content.byteLength);
  new DataView(packed.buffer).setUint32(0, head.length);
  packed.set(head, LENGTH_BYTES);
  packed.set(new Uint8Array(content), LENGTH_BYTES + head.length);
  return packed;
}

function unpack(packed: Uint8Array<ArrayBuffer>): { readonly path: string; readonly file: File } | undefined {
  const start = LENGTH_BYTES + new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  const label: unknown = JSON.parse(new TextDecoder().decode(packed.subarray(LENGTH_BYTES, start)));
  if (!isJsonObject(label)) return undefined;
  const { path, name, type } = label;
  if (typeof path !== 'string' || typeof name !== 'string' || typeof type !== 'string') return undefined;
  return { path, file: new File([packed.slice(start)], name, { type }) };
}
