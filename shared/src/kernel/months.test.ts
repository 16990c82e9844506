import { addMonths, monthsStarted, yearsBetween } from './months';

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-11-15', 2, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -13, '2025-02-28'],
  ])('%s and %d months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  test.each([
    ['2026-01-15', '2026-01-15', 1],
    ['2026-01-15', '2026-02-14', 1],
    ['2026-01-15', '2026-02-15', 2],
    ['2026-01-01', '2026-12-31', 12],
    ['2026-01-31', '2026-02-27', 1],
    ['2026-02-02', '2026-02-01', null],
  ])('from %s to %s begin %s months', (from, to, expected) => expect(monthsStarted(from, to)).toBe(expected));

  test.each([
    ['2000-02-29', '2018-02-28', 17],
    ['2000-02-29', '2018-03-01', 18],
    ['2008-06-10', '2026-06-09', 17],
    ['2008-06-10', '2026-06-10', 18],
  ])('born %s is at %s %d', (birth, at, expected) => expect(yearsBetween(birth, at)).toBe(expected));
});
