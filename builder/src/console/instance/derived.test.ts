import { printDerived } from './derived';

describe('a derived value in words', () => {
  it.each([
    ['A', 'A'],
    [3, '3'],
    [{ it: 'Centro', en: 'Centre' }, 'Centre'],
    [{ code: 'A', name: { it: 'Zona A' } }, 'Zona A'],
    [['A', 'B'], 'A, B'],
  ])('%j is %s', (value, words) => {
    expect(printDerived(value, 'en')).toBe(words);
  });

  it('is absent where nothing was found', () => {
    expect([null, undefined, ''].map((value) => printDerived(value, 'it'))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
