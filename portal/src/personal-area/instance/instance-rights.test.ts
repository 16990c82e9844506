import { renewal } from './instance-rights';

describe('renewal', () => {
  it('opens on its day, by the calendar of Rome', () => {
    expect(renewal({ renewableFrom: '2026-11-23' }, '2026-11-22T22:59:00Z')?.open).toBe(false);
    expect(renewal({ renewableFrom: '2026-11-23' }, '2026-11-22T23:01:00Z')?.open).toBe(true);
  });

  it('is nothing for what cannot be renewed', () => {
    expect(renewal({ renewableFrom: null }, '2026-11-23T10:00:00Z')).toBeUndefined();
  });
});
