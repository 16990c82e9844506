import { toDeadline } from './deadline';

const today = '2026-11-23';

describe('how near a term is', () => {
  it.each([
    ['2026-11-22', 'overdue', -1],
    ['2026-11-23', 'soon', 0],
    ['2026-11-26', 'soon', 3],
    ['2026-11-27', 'later', 4],
  ])('on %s it is %s', (date, tone, days) => {
    expect(toDeadline(date, false, today)).toEqual({ tone, days });
  });

  it('does not run while suspended, even when the day has passed', () => {
    expect(toDeadline('2026-11-01', true, today).tone).toBe('suspended');
  });

  it('is absent where no term runs', () => {
    expect(toDeadline(null, false, today).tone).toBe('none');
  });
});
