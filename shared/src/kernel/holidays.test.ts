import fc from 'fast-check';
import { addDays } from './calendar';
import { easterSunday, isHoliday, isWorkingDay, skipHolidays, workingDaysBetween } from './holidays';

describe('holidays', () => {
  test.each([
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %d is %s', (year, expected) => expect(easterSunday(year)).toBe(expected));

  test.each([
    ['2026-04-06', true],
    ['2026-10-04', true],
    ['2027-10-04', true],
    ['2025-10-04', false],
    ['2026-06-02', true],
    ['2026-06-24', false],
    ['2026-11-22', true],
    ['2026-11-21', false],
  ])('%s is a holiday: %s', (date, expected) => expect(isHoliday(date)).toBe(expected));

  test('a Saturday is neither a holiday nor a working day', () => {
    expect(isHoliday('2026-11-21')).toBe(false);
    expect(isWorkingDay('2026-11-21')).toBe(false);
  });

  test('working days between two dates are those that counting one by one finds', () => {
    const start = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1930-01-01', days));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 900 }), (from, length) => {
        const days = Array.from({ length }, (_, day) => addDays(from, day + 1));
        const expected = days.filter(isWorkingDay).length;
        expect(workingDaysBetween(from, addDays(from, length))).toBe(expected);
        expect(workingDaysBetween(addDays(from, length), from)).toBe(0 - expected);
      }),
    );
  });

  test('the last day of the calendar can be counted up to', () => {
    expect(workingDaysBetween('9999-12-24', '9999-12-31')).toBe(5);
  });

  test('a term that ends on Christmas ends on the first day that is no holiday', () => {
    expect(skipHolidays('2026-12-25')).toBe('2026-12-28');
    expect(skipHolidays('2026-12-24')).toBe('2026-12-24');
  });
});
