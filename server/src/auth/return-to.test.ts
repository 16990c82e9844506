import { parseReturnTo } from './return-to';

const ORIGIN = 'https://servizi.comune.example.it';

describe('parseReturnTo', () => {
  it.each(['/', '/servizi', '/area/richieste/ABC-1?tab=2#messaggi', '/en/services'])(
    'given %s, then it is kept',
    (path) => {
      expect(parseReturnTo(path, ORIGIN)).toBe(path);
    },
  );

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/a\\..\\b',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n/evil.example',
    ' /evil.example',
    'evil.example',
    '',
    '/caffè',
  ])('given %j, then it is refused', (path) => {
    expect(parseReturnTo(path, ORIGIN)).toBeUndefined();
  });
});
