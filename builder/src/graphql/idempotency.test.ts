import { createAttempts, randomId } from './idempotency';

function counted() {
  let next = 0;
  return () => String(++next);
}

describe('the key of an attempt', () => {
  it('stays the same while the same thing is sent again', () => {
    const attempts = createAttempts(counted());
    expect(attempts.keyFor({ outcome: 'accept' })).toBe(attempts.keyFor({ outcome: 'accept' }));
  });

  it('changes with what is sent, and is not used again when that comes back', () => {
    const attempts = createAttempts(counted());
    const keys = [{ note: 'a' }, { note: 'b' }, { note: 'a' }].map((body) => attempts.keyFor(body));
    expect(new Set(keys).size).toBe(3);
  });
});

describe('a random identifier', () => {
  it('is a version 4 UUID, never the same', () => {
    const ids = Array.from({ length: 200 }, randomId);
    expect(new Set(ids).size).toBe(200);
    ids.forEach((id) =>
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
    );
  });
});
