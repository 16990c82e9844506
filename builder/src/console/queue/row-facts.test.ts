import { DEFAULT_FACTS, parseRowFacts } from './row-facts';

test('what rows show is the usual until something was chosen, then exactly that', () => {
  expect(parseRowFacts(null)).toEqual(DEFAULT_FACTS);
  expect(parseRowFacts('fiscalCode,unknown')).toMatchObject({
    fiscalCode: true,
    code: false,
    assignee: false,
  });
  expect(Object.values(parseRowFacts('')).every((shown) => !shown)).toBe(true);
});
