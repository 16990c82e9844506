import { createKeptReleases } from './kept-releases';

describe('kept releases', () => {
  function aCounted(most: number): { ask: (id: string) => Promise<string | undefined>; loads: string[] } {
    const kept = createKeptReleases<string>(most);
    const loads: string[] = [];
    const ask = (id: string): Promise<string | undefined> =>
      kept.get('t', id, async () => {
        loads.push(id);
        return id === 'none' ? undefined : `content of ${id}`;
      });
    return { ask, loads };
  }

  it('given one that is asked often, then it is loaded twice and remembered', async () => {
    const { ask, loads } = aCounted(2);
    for (let n = 0; n < 5; n += 1) expect(await ask('a')).toBe('content of a');
    expect(loads).toEqual(['a', 'a']);
  });

  it('given many that are asked once, then they push out nothing', async () => {
    const { ask, loads } = aCounted(2);
    await ask('a');
    await ask('a');
    for (let n = 0; n < 50; n += 1) await ask(`once ${n}`);
    loads.length = 0;
    await ask('a');
    expect(loads).toEqual([]);
  });

  it('given more than there is room for, then the one least lately used leaves', async () => {
    const { ask, loads } = aCounted(2);
    for (const id of ['a', 'a', 'b', 'b', 'a', 'c', 'c']) await ask(id);
    loads.length = 0;
    for (const id of ['a', 'c', 'b']) await ask(id);
    expect(loads).toEqual(['b']);
  });

  it('given one that is only looked for in memory, then that counts as use', async () => {
    const kept = createKeptReleases<string>(2);
    const ask = (id: string) => kept.get('t', id, async () => `content of ${id}`);
    for (const id of ['a', 'a', 'b', 'b']) await ask(id);
    expect(kept.find('t', 'a')).toBe('content of a');
    for (const id of ['c', 'c']) await ask(id);
    expect([kept.find('t', 'a'), kept.find('t', 'b')]).toEqual(['content of a', undefined]);
  });

  it('given what is not there, then it is asked again', async () => {
    const { ask, loads } = aCounted(2);
    for (let n = 0; n < 3; n += 1) expect(await ask('none')).toBeUndefined();
    expect(loads).toEqual(['none', 'none', 'none']);
  });

  it('given one tenant, then what is kept is not found for another', async () => {
    const kept = createKeptReleases<string>();
    for (let n = 0; n < 2; n += 1) await kept.get('t', 'a', async () => 'content');
    expect([kept.find('t', 'a'), kept.find('u', 'a')]).toEqual(['content', undefined]);
  });
});
