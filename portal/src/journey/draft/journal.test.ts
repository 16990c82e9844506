import { wipeDevice } from './device-store';
import { createJournal, draftPlace } from './journal';
import { createSeal } from './seal';
import { memoryStore } from './testing/memory-store';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');
const DRAFT = draftPlace('maria', 'X-1');
const changes = [{ path: 'a', base: null, value: 'Forno Alfa' }];

async function world() {
  const store = memoryStore();
  const seal = await createSeal(KEY);
  return { store, seal, journal: createJournal(store, seal, DRAFT) };
}

describe('createJournal', () => {
  it('gives back to the same person what was written for the same draft', async () => {
    const { store, seal, journal } = await world();
    journal.write(changes);
    await journal.read();
    expect(await createJournal(store, await createSeal(KEY), DRAFT).read()).toEqual(changes);
    for (const other of [draftPlace('luca', 'X-1'), draftPlace('maria', 'X-2')])
      expect(await createJournal(store, seal, other).read()).toEqual([]);
  });

  it('keeps it in no readable form, and without its key it is nothing', async () => {
    const { store, journal } = await world();
    journal.write(changes);
    await journal.read();
    expect(store.kept.size).toBe(1);
    for (const bytes of store.kept.values())
      expect(Buffer.from(bytes).toString('latin1')).not.toContain('Forno');
    expect(await createJournal(store, await createSeal(OTHER_KEY), DRAFT).read()).toEqual([]);
  });

  it('does not open what was moved to another draft', async () => {
    const { store, seal, journal } = await world();
    journal.write(changes);
    await journal.read();
    const other = draftPlace('maria', 'X-2');
    for (const [name, bytes] of store.kept) store.kept.set(name.replace(DRAFT, other), bytes);
    expect(await createJournal(store, seal, other).read()).toEqual([]);
  });

  it('keeps nothing once everything is saved', async () => {
    const { store, journal } = await world();
    journal.write(changes);
    journal.write([]);
    await journal.read();
    expect(store.kept.size).toBe(0);
  });

  it('of many words typed at once keeps the last', async () => {
    const { store, journal } = await world();
    let writes = 0;
    const set = store.set;
    store.set = (name, bytes) => {
      writes += 1;
      return set(name, bytes);
    };
    for (let letter = 0; letter < 50; letter += 1)
      journal.write([{ path: 'a', base: null, value: `${letter}` }]);
    await journal.read();
    expect(await journal.read()).toEqual([{ path: 'a', base: null, value: '49' }]);
    expect(writes).toBeLessThan(5);
  });

  it('is empty when the store fails', async () => {
    const { seal } = await world();
    const broken = { ...memoryStore(), get: () => Promise.reject(new Error('private window')) };
    expect(await createJournal(broken, seal, DRAFT).read()).toEqual([]);
  });

  it('leaves nothing behind at logout', async () => {
    const { store, journal } = await world();
    journal.write(changes);
    await journal.read();
    await wipeDevice(store);
    expect(store.kept.size).toBe(0);
  });
});
