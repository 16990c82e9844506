import { parseStatisticsState, periodOf, statisticsSearch } from './period';

const TODAY = '2026-03-15';

describe('the period of the figures', () => {
  test.each([
    ['month', '2026-03-01'],
    ['quarter', '2026-01-01'],
    ['year', '2025-04-01'],
  ] as const)('%s begins with a whole month', (key, from) => {
    expect(periodOf(key, TODAY)).toEqual({ from, to: TODAY });
  });

  test('an address says it, and the same comes back', () => {
    const search = '?period=own&from=2025-01-01&to=2025-06-30&service=permit&office=o1';
    const state = parseStatisticsState(new URLSearchParams(search), TODAY);
    expect(state).toEqual({
      period: 'own',
      from: '2025-01-01',
      to: '2025-06-30',
      service: 'permit',
      office: 'o1',
    });
    expect(statisticsSearch(state)).toBe(search);
  });

  test('an address that makes no sense means the last twelve months', () => {
    const state = parseStatisticsState(new URLSearchParams('?period=ever&from=x'), TODAY);
    expect(state).toMatchObject({ period: 'year', from: '2025-04-01', to: TODAY });
    expect(statisticsSearch(state)).toBe('');
  });
});
