import { protectRatings } from './protect-ratings';
import type { RatedRow } from './statistics.repository';

const of = (serviceId: string | null, count: number, average = 4.25): RatedRow => ({
  serviceId,
  officeId: null,
  count,
  average,
});

describe('ratings of few', () => {
  test('given fewer than five answers, then how many there are is said and what they say is not', () => {
    const ratings = protectRatings([of('a', 4), of('b', 5)], of(null, 9));
    expect(ratings.of('a')).toEqual({ count: 4, average: null });
    expect(ratings.of('b')).toEqual({ count: 5, average: 4.3 });
    expect(ratings.of('unknown')).toEqual({ count: 0, average: null });
  });

  test('given that all together less the shown would give away the others, then all together is kept back too', () => {
    expect(protectRatings([of('a', 4), of('b', 50)], of(null, 54)).total).toEqual({
      count: 54,
      average: null,
    });
  });

  test.each([
    ['none is kept back', [of('a', 6), of('b', 50)]],
    ['those kept back are many together', [of('a', 3), of('c', 3), of('b', 50)]],
  ])('given that %s, then all together is shown', (_why, groups) => {
    expect(protectRatings(groups, of(null, 56)).total).toEqual({ count: 56, average: 4.3 });
  });
});
