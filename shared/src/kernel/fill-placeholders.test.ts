import { fillPlaceholders, placeholdersIn } from './fill-placeholders';

test('placeholders are filled and unknown ones leave nothing behind', () => {
  expect(
    fillPlaceholders('{code}: {vehicles.plate}{nothing}!', { code: 'PAS', 'vehicles.plate': 'AB123CD' }),
  ).toBe('PAS: AB123CD!');
});

test('the placeholders of a text are named once each, in their order', () => {
  expect(placeholdersIn('{url} {code} e { spazio } {url} {a.b}')).toEqual(['url', 'code', 'a.b']);
});
