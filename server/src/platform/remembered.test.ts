import { Remembered } from './remembered';

describe('Remembered', () => {
  afterEach(() => void jest.useRealTimers());

  function aCounted(most = 10): {
    remembered: Remembered<string>;
    ask: (key: string) => Promise<string | null>;
    reads: string[];
  } {
    const remembered = new Remembered<string>(most, 1000);
    const reads: string[] = [];
    const ask = (key: string): Promise<string | null> =>
      remembered.get(key, async () => {
        reads.push(key);
        return key === 'nobody' ? null : `who ${key} is`;
      });
    return { remembered, ask, reads };
  }

  it('given an answer, then it is read once; that there is none is read again', async () => {
    const { ask, reads } = aCounted();
    for (const key of ['a', 'a', 'nobody', 'nobody']) await ask(key);
    expect(reads).toEqual(['a', 'nobody', 'nobody']);
  });

  it('given what is forgotten, then it and what begins so is read again, and nothing else', async () => {
    const { remembered, ask, reads } = aCounted();
    for (const key of ['t/a', 't/b', 'u/a']) await ask(key);
    remembered.forget('t/a');
    for (const key of ['t/a', 't/b', 'u/a']) await ask(key);
    expect(reads.splice(0)).toEqual(['t/a', 't/b', 'u/a', 't/a']);
    remembered.forget('t');
    for (const key of ['t/a', 't/b', 'u/a']) await ask(key);
    expect(reads.splice(0)).toEqual(['t/a', 't/b']);
    remembered.forget('');
    await ask('u/a');
    expect(reads).toEqual(['u/a']);
  });

  it('given something forgotten while it is read, then the answer of before is not remembered', async () => {
    const remembered = new Remembered<string>(10, 1000);
    const before = remembered.get('a', async () => {
      remembered.forget('a');
      return 'operator';
    });
    expect(await before).toBe('operator');
    expect(await remembered.get('a', async () => 'nobody any more')).toBe('nobody any more');
  });

  it('given its time, then it is read again', async () => {
    jest.useFakeTimers({ now: 0 });
    const { ask, reads } = aCounted();
    await ask('a');
    jest.setSystemTime(999);
    await ask('a');
    jest.setSystemTime(1000);
    await ask('a');
    expect(reads).toEqual(['a', 'a']);
  });

  it('given more than there is room for, then it begins anew', async () => {
    const { ask, reads } = aCounted(2);
    for (const key of ['a', 'b', 'c', 'a']) await ask(key);
    expect(reads).toEqual(['a', 'b', 'c', 'a']);
  });
});
