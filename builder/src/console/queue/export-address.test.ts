import { exportAddress } from './export-address';
import { DEFAULT_QUEUE } from './queue-state';

test('a file holds what the list shows: its view, its filters and its order', () => {
  const state = {
    ...DEFAULT_QUEUE,
    view: 'mine',
    categories: ['waiting-office'],
    search: 'Rossi & figli',
  } as const;
  const address = new URL(exportAddress(state, 'xlsx', 'it'), 'https://comune.example.it');
  expect(address.pathname).toBe('/exports/queue.xlsx');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    realm: 'staff',
    locale: 'it',
    view: 'mine',
    order: 'deadline',
    categories: 'waiting-office',
    search: 'Rossi & figli',
  });
});

test('a list of what is open is a file of what is open', () => {
  expect(exportAddress(DEFAULT_QUEUE, 'csv', 'en')).toContain('open=true');
});
