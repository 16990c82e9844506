import fc from 'fast-check';
import { LOCALES } from '../kernel';
import { printNumber, readNumber } from './number-text';

test.each(LOCALES)('what is printed in %s is read back as the same number of cents', (locale) => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (cents) => {
      const printed = new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-IE', {
        minimumFractionDigits: 2,
        useGrouping: 'always',
      }).format(cents / 100);
      expect(Math.round((readNumber(printed) ?? NaN) * 100)).toBe(cents === 0 ? 0 : cents);
    }),
  );
});

test('whole numbers are grouped and read back', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => expect(readNumber(printNumber(value, 0, 'it'))).toBe(value)),
  );
});

test.each(LOCALES)('whole numbers are written in %s as the browser writes them', (locale) => {
  const format = new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-IE', { useGrouping: 'always' });
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -100_000, max: 100_000 })), (value) =>
      expect(printNumber(value, 2, locale)).toBe(format.format(value)),
    ),
  );
});

test.each(['', '-', ',', '1,2,3', '1.23.456', '12a', '1e5', '0x10', '1.234.56', '+-1', '٣'])(
  '%p is not a number',
  (text) => {
    expect(readNumber(text)).toBeUndefined();
  },
);
