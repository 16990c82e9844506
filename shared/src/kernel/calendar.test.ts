import { addDays, daysBetween, isIsoDate, romeDate, weekday } from './calendar';

describe('calendar', () => {
  test.each([
    ['2026-01-31', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-01-1x', false],
    ['2026/01/01', false],
    ['+026-01-01', false],
    ['', false],
  ])('%s exists: %s', (date, expected) => expect(isIsoDate(date)).toBe(expected));

  test('dates that exist are exactly those the calendar of the platform knows', () => {
    for (let day = '2023-12-01'; day < '2025-02-01'; day = addDays(day, 1)) expect(isIsoDate(day)).toBe(true);
    for (const year of ['1900', '2000', '2023', '2024'])
      for (let month = 0; month < 14; month++)
        for (let day = 0; day < 33; day++) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          const time = Date.parse(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
          expect([text, isIsoDate(text)]).toEqual([text, exists]);
        }
  });

  test('days are counted across the change of hour', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(weekday('2026-11-22')).toBe(7);
  });

  test('late in the evening in Greenwich it is tomorrow in Rome', () => {
    expect(romeDate('2026-07-01T22:30:00.000Z')).toBe('2026-07-02');
    expect(romeDate('2026-12-01T22:30:00.000Z')).toBe('2026-12-01');
  });

  test('within an hour the date is one, and at its end the next is asked anew', () => {
    const asked = ['21:59:59.999', '22:00:00.000', '22:59:00.000', '21:00:00.000'];
    expect(asked.map((time) => romeDate(`2026-07-01T${time}Z`))).toEqual([
      '2026-07-01',
      '2026-07-02',
      '2026-07-02',
      '2026-07-01',
    ]);
    expect(() => romeDate('2026-13-01T22:30:00.000Z')).toThrow(RangeError);
    expect([romeDate('2026-07-01T23:30:00+02:00'), romeDate('2026-07-01T23:30:00Z')]).toEqual([
      '2026-07-01',
      '2026-07-02',
    ]);
  });

  test('the calendar of Italy is made once, however many dates are asked for', () => {
    const made = jest.spyOn(Intl, 'DateTimeFormat');
    for (let day = 10; day < 30; day++) romeDate(`2026-07-${day}T12:00:00.000Z`);
    expect(made.mock.calls.length).toBeLessThan(2);
    made.mockRestore();
  });
});
