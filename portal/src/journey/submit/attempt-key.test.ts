import { attemptKey, endAttempt, type KeyStorage } from './attempt-key';

function memory(): KeyStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

function counter(): () => string {
  let count = 0;
  return () => `key-${(count += 1)}`;
}

describe('attemptKey', () => {
  it('stays the same for the same attempt', () => {
    const [storage, newKey] = [memory(), counter()];
    expect(attemptKey(storage, 'submit:X-1', 'v3', newKey)).toBe('key-1');
    expect(attemptKey(storage, 'submit:X-1', 'v3', newKey)).toBe('key-1');
  });

  it('changes with what is sent and with the name', () => {
    const [storage, newKey] = [memory(), counter()];
    attemptKey(storage, 'submit:X-1', 'v3', newKey);
    expect(attemptKey(storage, 'submit:X-1', 'v4', newKey)).toBe('key-2');
    expect(attemptKey(storage, 'submit:X-2', 'v4', newKey)).toBe('key-3');
  });

  it('is new after the attempt has ended', () => {
    const [storage, newKey] = [memory(), counter()];
    attemptKey(storage, 'submit:X-1', 'v3', newKey);
    endAttempt(storage, 'submit:X-1');
    expect(attemptKey(storage, 'submit:X-1', 'v3', newKey)).toBe('key-2');
  });

  it('works in a window that keeps nothing', () => {
    const refuse = (): never => {
      throw new Error('denied');
    };
    const storage = { getItem: refuse, setItem: refuse, removeItem: refuse };
    expect(attemptKey(storage, 'a', 'b', counter())).toBe('key-1');
  });
});
