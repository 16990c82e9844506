import { isIsoDate, ok, type IsoDate, type Result } from '../kernel';
import { checkLetter } from './check-letter';
import { compact, refusal } from './refusal';
import { hasVatCheck } from './vat-number';

const SHAPE = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const MONTHS = 'ABCDEHLMPRST';
const REPLACED_DIGITS = 'LMNPQRSTUV';

/** What a fiscal code of 16 characters says of its holder. */
export interface FiscalCodeFacts {
  readonly birthDate: IsoDate;
  readonly gender: 'F' | 'M';
  /** Cadastral (Belfiore) code of the municipality, `Z…` for a foreign country. */
  readonly birthPlace: string;
}

/**
 * A fiscal code in capitals: 16 characters, letters of homocody included, or the provisional one of 11 digits. Issues
 * `fiscal-code-format`, `fiscal-code-check`. Whether it fits a name is for the tax office to say, never for this.
 */
export function parseFiscalCode(text: string): Result<string> {
  const code = compact(text);
  if (/^\d{11}$/.test(code)) return hasVatCheck(code) ? ok(code) : refusal('fiscal-code-check');
  if (!SHAPE.test(code) || candidateDates(code).length === 0) return refusal('fiscal-code-format');
  if (checkLetter(code.slice(0, 15)) !== code[15]) return refusal('fiscal-code-check');
  return ok(code);
}

/** True for a canonical fiscal code of either form. */
export function isFiscalCode(code: string): boolean {
  const result = parseFiscalCode(code);
  return result.ok && result.value === code;
}

/** In groups as printed on the card: `RSSMRA 80A01 H501U`; the provisional one as it is. */
export function formatFiscalCode(code: string): string {
  return code.length === 16 ? `${code.slice(0, 6)} ${code.slice(6, 11)} ${code.slice(11)}` : code;
}

/**
 * Birth date, gender and birth place of a valid code of 16 characters; undefined for the provisional one. The century,
 * which the code leaves out, is the latest that does not put the birth after `today`.
 */
export function readFiscalCode(code: string, today: IsoDate): FiscalCodeFacts | undefined {
  if (code.length !== 16) return undefined;
  const birthDate = candidateDates(code)
    .filter((date) => date <= today)
    .at(-1);
  if (birthDate === undefined) return undefined;
  const gender = digitsOf(code.slice(9, 11)) > 40 ? 'F' : 'M';
  return { birthDate, gender, birthPlace: code[11] + plainDigits(code.slice(12, 15)) };
}

/** The birth dates the code may stand for, one a century, earliest first. */
function candidateDates(code: string): readonly IsoDate[] {
  const year = plainDigits(code.slice(6, 8));
  const month = String(MONTHS.indexOf(code.charAt(8)) + 1).padStart(2, '0');
  const day = String(digitsOf(code.slice(9, 11)) % 40).padStart(2, '0');
  return ['18', '19', '20', '21'].map((century) => `${century}${year}-${month}-${day}`).filter(isIsoDate);
}

function digitsOf(text: string): number {
  return Number(plainDigits(text));
}

/** Undoes homocody: L to V stand for 0 to 9 where two people would share a code. */
function plainDigits(text: string): string {
  return [...text].map((char) => (/\d/.test(char) ? char : String(REPLACED_DIGITS.indexOf(char)))).join('');
}
