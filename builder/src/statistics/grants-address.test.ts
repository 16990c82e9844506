import { grantsAddress } from './grants-address';

test('the file holds what the page shows: its period, its service and its office', () => {
  const state = {
    period: 'own',
    from: '2026-01-01',
    to: '2026-06-30',
    service: 'bonus',
    office: 'o1',
  } as const;
  const address = new URL(grantsAddress(state, 'csv', 'it'), 'https://comune.example.it');
  expect(address.pathname).toBe('/exports/grants.csv');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    realm: 'staff',
    locale: 'it',
    from: '2026-01-01',
    to: '2026-06-30',
    service: 'bonus',
    office: 'o1',
  });
});
