import { fillPlaceholders } from './placeholders';
import { buildVerificationCode, normalizeVerificationCode } from './verification-code';

test('placeholders are filled and unknown ones leave nothing behind', () => {
  expect(
    fillPlaceholders('{code}: {vehicles.plate}{nothing}!', { code: 'PAS', 'vehicles.plate': 'AB123CD' }),
  ).toBe('PAS: AB123CD!');
});

test('a verification code reads the same however it was typed', () => {
  const code = buildVerificationCode(Uint8Array.from({ length: 16 }, (_, index) => index * 13));
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
  expect(normalizeVerificationCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(() => buildVerificationCode(new Uint8Array(8))).toThrow();
});
