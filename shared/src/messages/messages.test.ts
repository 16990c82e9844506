import { IntlMessageFormat } from 'intl-messageformat';
import { issueText, sharedCatalogues } from '.';
import { LOCALES } from '../kernel';

describe('shared messages', () => {
  test.each(LOCALES)('every message in %s can be read by the formatter and says something', (locale) => {
    for (const [key, text] of Object.entries(sharedCatalogues[locale])) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect(() => new IntlMessageFormat(text, locale, undefined, { ignoreTag: true })).not.toThrow();
    }
  });

  test('a message asks for the same values in every language, or for their English twin', () => {
    const placeholders = (text: string) =>
      [...new Set(text.match(/\{\s*\w+/g) ?? [])]
        .map((each) => each.slice(1).trim().replace(/En$/, ''))
        .sort();
    const exceptions = ['issue.check-failed', 'issue.text-pattern'];
    for (const [key, text] of Object.entries(sharedCatalogues.it)) {
      const english = new Map<string, string>(Object.entries(sharedCatalogues.en)).get(key) ?? '';
      if (exceptions.includes(key) || text.includes('plural')) continue;
      expect([key, placeholders(english)]).toEqual([key, placeholders(text)]);
    }
  });

  test('an issue says what to do, with its numbers', () => {
    expect(issueText({ code: 'repeat-min', path: 'vehicles', params: { min: 1 } }, 'it')).toBe(
      'Aggiungi almeno 1 elemento.',
    );
    expect(issueText({ code: 'repeat-min', path: 'vehicles', params: { min: 2 } }, 'en')).toBe(
      'Add at least 2 entries.',
    );
  });

  test('a check says its own words in the language', () => {
    const issue = {
      code: 'check-failed',
      path: 'a',
      params: { check: 'c', it: 'Scegli un’altra data {qui}', en: 'Choose another date' },
    };
    expect(issueText(issue, 'it')).toBe('Scegli un’altra data {qui}');
    expect(issueText(issue, 'en')).toBe('Choose another date');
  });

  test('a code from elsewhere gets a general sentence', () => {
    expect(issueText({ code: 'from-another-planet', path: '' }, 'it')).toBe('C’è un valore da controllare.');
    expect(issueText({ code: 'constructor', path: '' }, 'it')).toBe('C’è un valore da controllare.');
  });
});
