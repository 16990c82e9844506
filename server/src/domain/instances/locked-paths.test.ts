import { touchesLocked } from './locked-paths';

const LOCKED = { name: 'Anna', 'children.1.name': 'Bea', 'children.2.name': 'Carlo' };

test.each([
  ['name', 'Anita', true],
  ['other', 'x', false],
  ['children.1.name', 'Bice', true],
  ['children.1.school', 'Verdi', false],
])('%s may not say %j: %s', (path, value, expected) => {
  expect(touchesLocked(path, value, LOCKED)).toBe(expected);
});

test('an item that a register gave may be taken away, or stand elsewhere, but not say something else', () => {
  const [bea, carlo] = [
    { _id: '1', name: 'Bea' },
    { _id: '2', name: 'Carlo' },
  ];
  expect(touchesLocked('children.1', null, LOCKED)).toBe(false);
  expect(touchesLocked('children', [carlo, bea], LOCKED)).toBe(false);
  expect(touchesLocked('children', [{ ...bea, name: 'Bice' }, carlo], LOCKED)).toBe(true);
  expect(touchesLocked('children.1', { _id: '1', name: 'Bice' }, LOCKED)).toBe(true);
});
