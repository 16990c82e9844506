import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALES } from '../kernel';
import { authoringCatalogues, authoringText } from '.';

describe('words for who designs', () => {
  test.each(LOCALES)('every message in %s can be read by the formatter', (locale) => {
    for (const text of Object.values(authoringCatalogues[locale]))
      expect(() => new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })).not.toThrow();
  });

  test('a message asks for the same values in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{\s*\w+/g) ?? [])].sort();
    for (const [key, text] of Object.entries(authoringCatalogues.it)) {
      if (text.includes('select')) continue;
      const english = new Map<string, string>(Object.entries(authoringCatalogues.en)).get(key) ?? '';
      expect([key, names(english)]).toEqual([key, names(text)]);
    }
  });

  test('a remark says what to do; issues of forms keep their own words', () => {
    const remark = { code: 'form-bureaucratic', path: '', params: { plain: 'se', phrase: 'qualora' } };
    expect(authoringText(remark, 'it')).toBe('Scrivi «se» al posto di «qualora»: è più facile da capire.');
    expect(authoringText({ code: 'form-missing-title', path: '' }, 'it')).toBe('Scrivi un titolo.');
  });
});
