import { ok, type Result } from '../kernel';
import { checkLetter } from './check-letter';
import { compact, refusal } from './refusal';

/** Length of the account numbers of the single euro payments area, by country (ISO 13616 registry). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27, GB: 22,
  GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27, MT: 31, NL: 18,
  NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22,
}; // prettier-ignore

/**
 * An IBAN of the single euro payments area without spaces. Issues `iban-format`, `iban-country` {country}, `iban-length`
 * {expected}, `iban-check`.
 */
export function parseIban(text: string): Result<string> {
  const iban = compact(text);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return refusal('iban-format');
  const country = iban.slice(0, 2);
  const expected = LENGTHS[country];
  if (expected === undefined) return refusal('iban-country', { country });
  if (iban.length !== expected) return refusal('iban-length', { expected });
  return hasIbanCheck(iban) && hasNationalCheck(iban) ? ok(iban) : refusal('iban-check');
}

export function isIban(iban: string): boolean {
  const result = parseIban(iban);
  return result.ok && result.value === iban;
}

/** In groups of four, as printed. */
export function formatIban(iban: string): string {
  return iban.replace(/(.{4})(?=.)/g, '$1 ');
}

function hasIbanCheck(iban: string): boolean {
  let rest = 0;
  for (const char of iban.slice(4) + iban.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Italian and San Marino accounts carry a check letter of their own (CIN) over bank, branch and account. */
function hasNationalCheck(iban: string): boolean {
  if (!/^(IT|SM)/.test(iban)) return true;
  return /^..\d\d[A-Z]\d{10}/.test(iban) && checkLetter(iban.slice(5)) === iban[4];
}
