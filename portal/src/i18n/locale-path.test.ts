import { splitLocale, withLocale } from './locale-path';

describe('splitLocale', () => {
  it.each([
    ['/', 'it', '/'],
    ['/servizi', 'it', '/servizi'],
    ['/en', 'en', '/'],
    ['/en/servizi?q=a', 'en', '/servizi?q=a'],
    ['/en?x=1', 'en', '/?x=1'],
    ['/ente', 'it', '/ente'],
  ])('%s', (address, locale, path) => {
    expect(splitLocale(address)).toEqual({ locale, path });
  });
});

describe('withLocale', () => {
  it('is the way back', () => {
    expect(withLocale('/servizi', 'en')).toBe('/en/servizi');
    expect(withLocale('/', 'en')).toBe('/en');
    expect(withLocale('/', 'it')).toBe('/');
  });
});
