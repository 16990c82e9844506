import { createJournal, wipeJournals, type JournalStore } from './journal';

function memoryStore(): JournalStore & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key) => Promise.resolve(kept.get(key)),
    set: (key, value) => Promise.resolve(void kept.set(key, value)),
    remove: (key) => Promise.resolve(void kept.delete(key)),
    clear: () => Promise.resolve(kept.clear()),
  };
}

const changes = [{ path: 'a', base: null, value: '1' }];
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('createJournal', () => {
  it('gives back to the same person what was written for the same draft', async () => {
    const store = memoryStore();
    createJournal(store, 'maria', 'X-1').write(changes);
    await settle();
    expect(await createJournal(store, 'maria', 'X-1').read()).toEqual(changes);
    expect(await createJournal(store, 'luca', 'X-1').read()).toEqual([]);
    expect(await createJournal(store, 'maria', 'X-2').read()).toEqual([]);
  });

  it('keeps nothing once everything is saved', async () => {
    const store = memoryStore();
    const journal = createJournal(store, 'maria', 'X-1');
    journal.write(changes);
    journal.write([]);
    await settle();
    expect(store.kept.size).toBe(0);
  });

  it('is empty when the store fails or holds something else', async () => {
    const broken = { ...memoryStore(), get: () => Promise.reject(new Error('private window')) };
    expect(await createJournal(broken, 'maria', 'X-1').read()).toEqual([]);
    const odd = memoryStore();
    odd.kept.set('maria:X-1', [{ path: 'a' }]);
    expect(await createJournal(odd, 'maria', 'X-1').read()).toEqual([]);
  });

  it('leaves nothing behind at logout', async () => {
    const store = memoryStore();
    createJournal(store, 'maria', 'X-1').write(changes);
    await settle();
    await wipeJournals(store);
    expect(store.kept.size).toBe(0);
  });
});
