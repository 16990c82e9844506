import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALES, type Locale } from '../kernel';
import { sharedCatalogues } from '../messages';
import { authoringCatalogues } from '../authoring';
import { formatMessage, type MessageParams } from './format-message';
import { parseMessage } from './parse-message';

const format = (text: string, params: MessageParams = {}, locale: Locale = 'it'): string =>
  formatMessage(parseMessage(text), params, locale);

const reference = (text: string, params: MessageParams, locale: Locale): string =>
  String(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).format(params));

describe('messages', () => {
  const counts = [0, 1, 2, 7, 1000, 12345];

  test.each(LOCALES)('every message of ours in %s reads as the reference formatter has it', (locale) => {
    const texts = [...Object.values(sharedCatalogues[locale]), ...Object.values(authoringCatalogues[locale])];
    for (const text of texts) {
      const names = [...text.matchAll(/\{\s*(\w+)/g)].map(([, name = '']) => name);
      for (const count of counts) {
        const params = Object.fromEntries(names.map((name) => [name, count]));
        expect(format(text, params, locale)).toBe(reference(text, params, locale));
      }
    }
  });

  test('days that begin with a vowel are said so in Italian, and no other number is', () => {
    const said = (day: string, locale: Locale = 'it') => format('Entro il {day}, dal {day}', { day }, locale);
    expect(said('8 gennaio 2027')).toBe('Entro l’8 gennaio 2027, dall’8 gennaio 2027');
    expect(said('11 mar 2027')).toBe('Entro l’11 mar 2027, dall’11 mar 2027');
    expect(said('18 gennaio 2027')).toBe('Entro il 18 gennaio 2027, dal 18 gennaio 2027');
    expect(said('8 per cento')).toBe('Entro il 8 per cento, dal 8 per cento');
    expect(said('8 gennaio', 'en')).toBe('Entro il 8 gennaio, dal 8 gennaio');
  });

  test.each([
    ['plain', {}],
    ["l'anno '{'tale'}' e ''quale''", {}],
    ["a lone ' stays, a # too", {}],
    ['{name} e {other}', { name: 'Ada', other: 7 }],
    ['{gone}|{no}', { gone: null, no: false }],
    ['{n, number}', { n: 1234567.891 }],
    ['{n, number, ::currency/EUR scale/0.01}', { n: 123456 }],
    ['{n, plural, =0 {nessuno} one {# solo} other {in #}}', { n: 0 }],
    ['{n, plural, =0 {nessuno} one {# solo} other {in #}}', { n: 1 }],
    ['{n, plural, =0 {nessuno} one {# solo} other {in #}}', { n: 4096 }],
    ['{a, select, x {ics {n, plural, one {# {b}} other {# e {b}}}} other {altro}}', { a: 'x', n: 3, b: 'c' }],
    ['{a, select, null {niente} other {altro}}', { a: null }],
    ["{n, plural, other {'#' {n} #}}", { n: 5 }],
  ])('%s reads as the reference formatter has it', (text, params) => {
    for (const locale of LOCALES) expect(format(text, params, locale)).toBe(reference(text, params, locale));
  });

  test('a value that was not given is a bug, not an empty place', () => {
    expect(() => format('{name}')).toThrow('{name}');
  });

  test.each(['{', '}', '{a', '{a, date}', '{a, plural, one {x}}', '{a, select, x {y}', '{}'])(
    'given %s, then it is refused rather than half understood',
    (text) => {
      expect(() => parseMessage(text)).toThrow('Message');
    },
  );
});
