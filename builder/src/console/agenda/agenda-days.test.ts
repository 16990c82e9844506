import { daysOf, spanOf, stepped } from './agenda-days';

test('a week goes from Monday to Saturday, whichever of its days is asked', () => {
  expect(spanOf('2026-11-29', 'week')).toEqual({ from: '2026-11-23', to: '2026-11-28' });
  expect(daysOf(spanOf('2026-11-23', 'week'))).toHaveLength(6);
});

test.each([
  ['2026-11-28', 'day', 1, '2026-11-30'],
  ['2026-11-30', 'day', -1, '2026-11-28'],
  ['2026-11-26', 'week', 1, '2026-12-03'],
] as const)('from %s a %s on by %d is %s', (day, view, by, next) => {
  expect(stepped(day, view, by)).toBe(next);
});
