import type { WaitingFiles } from '@istanze/shared/react';
import { browserStore, type DeviceStore } from './device-store';
import { createJournal, NO_JOURNAL, type Journal } from './journal';
import { createSeal } from './seal';
import { createWaitingFiles } from './waiting-files';

/** Everything this device keeps of one draft until the server has it. */
export interface Keepsake {
  readonly journal: Journal;
  readonly files: WaitingFiles | undefined;
}

/** Opens it with the draft's key; without a key or a place to keep it in, nothing is kept. */
export async function openKeepsake(
  key: string | null | undefined,
  draft: string,
  store: DeviceStore = browserStore(),
): Promise<Keepsake> {
  try {
    if (typeof key !== 'string') return NOTHING;
    const seal = await createSeal(key);
    // Asked once: a window that keeps nothing says so here and not at the first word.
    await store.below(draft);
    return { journal: createJournal(store, seal, draft), files: createWaitingFiles(store, seal, draft) };
  } catch {
    return NOTHING;
  }
}

const NOTHING: Keepsake = { journal: NO_JOURNAL, files: undefined };

/** Throws away what this device keeps of a draft that was sent or is gone. */
export async function forgetDraft(draft: string, store: DeviceStore = browserStore()): Promise<void> {
  await store.remove(draft).catch(() => undefined);
}
