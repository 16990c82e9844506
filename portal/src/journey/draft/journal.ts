import { isJsonObject, type AnswerChange } from '@istanze/shared';
import type { DeviceStore } from './device-store';
import type { Seal } from './seal';

/** What was typed and is not yet on the server, kept sealed in this browser for one draft of one person. */
export interface Journal {
  /** False where this browser keeps nothing: what waits is lost with the page. */
  readonly keeps: boolean;
  read(): Promise<readonly AnswerChange[]>;
  /** Replaces what is kept; nothing is kept of an empty list. */
  write(changes: readonly AnswerChange[]): void;
}

/** Where one person's draft lies on this device. */
export function draftPlace(citizenId: string, code: string): string {
  return `${citizenId}/${code}`;
}

/** A store that fails is as good as none: the server has what was saved before. Of many writes at once only the last is made. */
export function createJournal(store: DeviceStore, seal: Seal, draft: string): Journal {
  const place = `${draft}/changes`;
  let next: readonly AnswerChange[] | undefined;
  let writing: Promise<void> | undefined;
  async function writeAll(): Promise<void> {
    while (next !== undefined) {
      const changes = next;
      next = undefined;
      await writeOnce(changes).catch(() => undefined);
    }
    writing = undefined;
  }
  async function writeOnce(changes: readonly AnswerChange[]): Promise<void> {
    if (changes.length === 0) return store.remove(place);
    await store.set(place, await seal.close(new TextEncoder().encode(JSON.stringify(changes)), place));
  }
  return {
    keeps: true,
    async read() {
      await writing;
      try {
        const sealed = await store.get(place);
        return sealed === undefined ? [] : toChanges(await seal.open(sealed, place));
      } catch {
        return [];
      }
    },
    write(changes) {
      next = changes;
      writing ??= writeAll();
    },
  };
}

/** For a browser that keeps nothing. */
export const NO_JOURNAL: Journal = { keeps: false, read: () => Promise.resolve([]), write: () => undefined };

function toChanges(bytes: Uint8Array): readonly AnswerChange[] {
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return Array.isArray(value) && value.every(isChange) ? value : [];
}

function isChange(value: unknown): value is AnswerChange {
  return isJsonObject(value) && typeof value['path'] === 'string' && 'base' in value && 'value' in value;
}
