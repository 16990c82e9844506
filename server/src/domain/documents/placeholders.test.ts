import { buildVerificationCode, normalizeVerificationCode } from './verification-code';

test('a verification code reads the same however it was typed', () => {
  const code = buildVerificationCode(Uint8Array.from({ length: 16 }, (_, index) => index * 13));
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/);
  expect(normalizeVerificationCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(() => buildVerificationCode(new Uint8Array(8))).toThrow();
});
