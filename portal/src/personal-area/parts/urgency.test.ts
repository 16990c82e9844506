import { urgencyOf } from './urgency';

test.each([
  [-1, 'over'],
  [0, 'near'],
  [7, 'near'],
  [8, 'calm'],
] as const)('with %i days left a deadline is %s', (days, urgency) => {
  expect(urgencyOf(days)).toBe(urgency);
});
