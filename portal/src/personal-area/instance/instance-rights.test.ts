import { canRepeat, renewal } from './instance-rights';

describe('renewal', () => {
  it('opens on its day, by the calendar of Rome', () => {
    expect(renewal({ renewableFrom: '2026-11-23' }, '2026-11-22T22:59:00Z')?.open).toBe(false);
    expect(renewal({ renewableFrom: '2026-11-23' }, '2026-11-22T23:01:00Z')?.open).toBe(true);
  });

  it('is nothing for what cannot be renewed', () => {
    expect(renewal({ renewableFrom: null }, '2026-11-23T10:00:00Z')).toBeUndefined();
  });
});

describe('repeating', () => {
  const over = { category: 'REJECTED', renewableFrom: null, renewedBy: null } as const;

  it('is offered for what is over and is not rather renewed', () => {
    expect(canRepeat(over)).toBe(true);
    expect(canRepeat({ ...over, category: 'WAITING_OFFICE' })).toBe(false);
    expect(canRepeat({ ...over, category: 'COMPLETED', renewableFrom: '2026-12-01' })).toBe(false);
    expect(canRepeat({ ...over, renewedBy: 'PRM-2026-0000-0000' })).toBe(false);
  });
});
