import { ok, type Result } from '../kernel';
import { checkChar, CODE_CHARS, randomChars } from './code-alphabet';
import { compact, refusal } from './refusal';

const SHAPE = new RegExp(`^([A-Z]{2,4})(\\d{4})(${CODE_CHARS}{4})(${CODE_CHARS}{4})$`);

/**
 * A new instance code such as `PAS-2026-7F3K-92QX`: prefix of 2 to 4 capitals, year of submission, seven characters from
 * `bytes` (8 or more, random) and one that checks all of it. It says nothing of the person. Throws on a bad prefix or year.
 */
export function buildInstanceCode(prefix: string, year: number, bytes: Uint8Array): string {
  if (!/^[A-Z]{2,4}$/.test(prefix)) throw new Error(`Not a code prefix: ${prefix}`);
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new Error(`Not a year: ${year}`);
  const head = `${prefix}${year}${randomChars(bytes)}`;
  return formatInstanceCode(head + checkChar(head));
}

/** The code as built, from however it was typed. Issues `instance-code-format`, `instance-code-check`. */
export function parseInstanceCode(text: string): Result<string> {
  const code = compact(text);
  if (!SHAPE.test(code)) return refusal('instance-code-format');
  return checkChar(code.slice(0, -1)) === code.slice(-1)
    ? ok(formatInstanceCode(code))
    : refusal('instance-code-check');
}

export function isInstanceCode(code: string): boolean {
  const result = parseInstanceCode(code);
  return result.ok && result.value === code;
}

function formatInstanceCode(code: string): string {
  return code.replace(SHAPE, '$1-$2-$3-$4');
}
