import { createWorld, type World } from '../../../test/world';
import { hashRequest, IdempotencyConflict, runOnce } from './run-once';

describe('runOnce', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const request = (key: string, body = 'a') => ({
    scope: 'submit:anna',
    key,
    requestHash: hashRequest({ body }),
  });
  const once = (key: string, work: () => Promise<{ id: string }>, body?: string) =>
    world.withTenant(world.tenant.id, (tx) => runOnce(tx, request(key, body), work));

  it('given the same key fifty times at once, then the work is done once and all get its answer', async () => {
    let done = 0;
    const work = () => Promise.resolve({ id: `number ${(done += 1)}` });
    const answers = await Promise.all(Array.from({ length: 50 }, () => once('fifty', work)));
    expect(done).toBe(1);
    expect(answers.map(({ answer }) => answer)).toEqual(answers.map(() => ({ id: 'number 1' })));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  });

  it('given the same key for another request, then it is refused', async () => {
    await once('two-bodies', () => Promise.resolve({ id: '1' }));
    await expect(once('two-bodies', () => Promise.resolve({ id: '2' }), 'b')).rejects.toThrow(
      IdempotencyConflict,
    );
  });

  it('given work that fails, then the key is free again', async () => {
    await expect(once('fails', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await once('fails', () => Promise.resolve({ id: 'second try' }))).toEqual({
      answer: { id: 'second try' },
      repeated: false,
    });
  });

  it('given the same key in another tenant, then it is another key', async () => {
    const other = await world.withTenant(world.otherTenant.id, (tx) =>
      runOnce(tx, request('fifty'), () => Promise.resolve({ id: 'theirs' })),
    );
    expect(other.answer).toEqual({ id: 'theirs' });
  });

  it('given equal values with keys in another order, then the hash is the same', () => {
    expect(hashRequest({ a: 1, b: [{ c: 2, d: 3 }] })).toEqual(hashRequest({ b: [{ d: 3, c: 2 }], a: 1 }));
    expect(hashRequest({ a: 1 })).not.toEqual(hashRequest({ a: 2 }));
  });
});
