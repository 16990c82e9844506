import { fillPlaceholders, placeholdersIn } from './fill-placeholders';

test('placeholders are filled and unknown ones leave nothing behind', () => {
  expect(
    fillPlaceholders('{code}: {vehicles.plate}{nothing}!', { code: 'PAS', 'vehicles.plate': 'AB123CD' }),
  ).toBe('PAS: AB123CD!');
});

test.each([
  ['Luogo: {place} {spot}\nPer: {company}\nFine', 'Luogo: Via Roma \nFine'],
  ['Orario: {from} - {to}\nFine', 'Fine'],
  ['Per: {company}, con {spot}', 'Per: , con '],
  ['{company}: {place}', ': Via Roma'],
])('a line that only names what nobody knows is left out: %j', (text, filled) => {
  expect(fillPlaceholders(text, { place: 'Via Roma', from: '' })).toBe(filled);
});

test('the placeholders of a text are named once each, in their order', () => {
  expect(placeholdersIn('{url} {code} e { spazio } {url} {a.b}')).toEqual(['url', 'code', 'a.b']);
});
