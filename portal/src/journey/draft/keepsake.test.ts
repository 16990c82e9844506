import { forgetDraft, openKeepsake } from './keepsake';
import { draftPlace } from './journal';
import { memoryStore } from './testing/memory-store';

const KEY = Buffer.alloc(32, 1).toString('base64');
const DRAFT = draftPlace('maria', 'X-1');
const contract = new File(['%PDF contratto'], 'contratto.pdf', { type: 'application/pdf' });

describe('openKeepsake', () => {
  it('gives a chosen file back to its field after the page was closed, as it was', async () => {
    const store = memoryStore();
    await (await openKeepsake(KEY, DRAFT, store)).files?.keep('contract', contract);
    const { files } = await openKeepsake(KEY, DRAFT, store);
    expect(await files?.at('letter')).toEqual([]);
    const [found] = (await files?.at('contract')) ?? [];
    expect(found?.file).toMatchObject({ name: 'contratto.pdf', type: 'application/pdf' });
    expect(await found?.file.text()).toBe('%PDF contratto');
  });

  it('keeps a file in no readable form, nor its name', async () => {
    const store = memoryStore();
    await (await openKeepsake(KEY, DRAFT, store)).files?.keep('contract', contract);
    const [[name = '', bytes = new Uint8Array()] = []] = [...store.kept];
    for (const word of ['contratto', 'contract', 'PDF'])
      expect(`${name} ${Buffer.from(bytes).toString('latin1')}`).not.toContain(word);
  });

  it('keeps a file no longer than it waits', async () => {
    const store = memoryStore();
    const { files } = await openKeepsake(KEY, DRAFT, store);
    await files?.drop((await files.keep('contract', contract)) ?? '');
    expect(store.kept.size).toBe(0);
  });

  it.each([null, undefined, 'no key'])('keeps nothing with the key %p', async (key) => {
    const { journal, files } = await openKeepsake(key, DRAFT, memoryStore());
    expect(journal.keeps).toBe(false);
    expect(files).toBeUndefined();
  });

  it('keeps nothing in a window without a store, and says so', async () => {
    const closed = { ...memoryStore(), below: () => Promise.reject(new Error('private window')) };
    expect((await openKeepsake(KEY, DRAFT, closed)).journal.keeps).toBe(false);
  });
});

describe('forgetDraft', () => {
  it('throws away what belongs to the draft and leaves the others', async () => {
    const store = memoryStore();
    for (const draft of [DRAFT, draftPlace('maria', 'X-10')])
      await (await openKeepsake(KEY, draft, store)).files?.keep('contract', contract);
    await forgetDraft(DRAFT, store);
    expect([...store.kept.keys()].map((name) => name.split('/')[1])).toEqual(['X-10']);
  });
});
