import { ok, type Result } from '../kernel';
import { compact, refusal } from './refusal';

/** Any pagoPA notice number of 18 digits, whoever issued it (SACI: only the shape is certain). Issue `notice-number-format`. */
export function parseNoticeNumber(text: string): Result<string> {
  const number = compact(text);
  return /^[0123]\d{17}$/.test(number) ? ok(number) : refusal('notice-number-format');
}

/** True when the last two digits are those a public body computes with modulo 93 (auxiliary digit 3). */
export function hasNoticeCheck(number: string): boolean {
  return /^3\d{17}$/.test(number) && checkOf(number.slice(0, 16)) === number.slice(16);
}

/**
 * The notice number of a body with segregation code `segregation` (0 to 99) and base `base`, up to 13 digits and unique
 * for the body. Throws when either does not fit.
 */
export function buildNoticeNumber(segregation: number, base: string): string {
  if (!Number.isInteger(segregation) || segregation < 0 || segregation > 99) {
    throw new Error(`Segregation code out of range: ${segregation}`);
  }
  if (!/^\d{1,13}$/.test(base)) throw new Error(`Not a notice base: ${base}`);
  const head = `3${String(segregation).padStart(2, '0')}${base.padStart(13, '0')}`;
  return head + checkOf(head);
}

/** The IUV (17 digits) inside a notice number with auxiliary digit 3. */
export function iuvOf(number: string): string {
  return number.slice(1);
}

/** In groups of four as on the printed notice: `3010 0000 0000 0042 85`. */
export function formatNoticeNumber(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}

function checkOf(head: string): string {
  return String(Number(BigInt(head) % 93n)).padStart(2, '0');
}
