import fc from 'fast-check';
import {
  buildInstanceCode,
  buildNoticeNumber,
  buildPublicationCode,
  hasNoticeCheck,
  parseInstanceCode,
  parsePublicationCode,
} from '.';

const bytes = fc.uint8Array({ minLength: 8, maxLength: 16 });
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

describe('instance codes', () => {
  test('what is built is read back, however it is written', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.stringMatching(/^[A-Z]{2,4}$/),
        fc.integer({ min: 2020, max: 2099 }),
        (random, prefix, year) => {
          const code = buildInstanceCode(prefix, year, random);
          expect(code).toMatch(/^[A-Z]{2,4}-\d{4}-[2-9A-HJ-KM-NP-Z]{4}-[2-9A-HJ-KM-NP-Z]{4}$/);
          expect(parseInstanceCode(` ${code.toLowerCase().replaceAll('-', ' ')}`)).toEqual({
            ok: true,
            value: code,
          });
        },
      ),
    );
  });

  test('one wrong character is always found', () => {
    const code = buildInstanceCode('PAS', 2026, Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8));
    for (let index = 9; index < code.length; index++) {
      for (const char of ALPHABET) {
        if (code[index] === '-' || code[index] === char) continue;
        expect(parseInstanceCode(code.slice(0, index) + char + code.slice(index + 1)).ok).toBe(false);
      }
    }
  });

  test('two neighbours that changed places are always found', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom(9, 10, 11, 14, 15, 16), (random, index) => {
        const code = buildInstanceCode('PAS', 2026, random);
        const [a = '', b = ''] = [code[index], code[index + 1]];
        fc.pre(a !== b);
        expect(parseInstanceCode(code.slice(0, index) + b + a + code.slice(index + 2)).ok).toBe(false);
      }),
    );
  });

  test('random bytes lead to all characters alike', () => {
    const counts = new Map<string, number>();
    for (let round = 0; round < 31 * 31; round++) {
      const code = buildPublicationCode(
        Uint8Array.from({ length: 8 }, (_, index) => (round * (index * 37 + 101)) % 256),
      );
      for (const char of code.replace('-', '').slice(0, 7)) counts.set(char, (counts.get(char) ?? 0) + 1);
    }
    expect([...counts.keys()].sort().join('')).toBe(ALPHABET);
  });
});

test('a publication code is read back and is none of the instance codes', () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const code = buildPublicationCode(random);
      expect(parsePublicationCode(code.toLowerCase())).toEqual({ ok: true, value: code });
      expect(parseInstanceCode(code).ok).toBe(false);
    }),
  );
});

test('every notice number that is built has its check digits, and none with one digit altered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.bigInt({ min: 0n, max: 9_999_999_999_999n }),
      fc.nat(16),
      (segregation, base, at) => {
        const number = buildNoticeNumber(segregation, String(base));
        expect(hasNoticeCheck(number)).toBe(true);
        const altered = number.slice(0, at + 1) + ((Number(number[at + 1]) + 1) % 10) + number.slice(at + 2);
        expect(hasNoticeCheck(altered)).toBe(false);
      },
    ),
  );
});
