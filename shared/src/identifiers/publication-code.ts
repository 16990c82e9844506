import { ok, type Result } from '../kernel';
import { checkChar, CODE_CHARS, randomChars } from './code-alphabet';
import { compact, refusal } from './refusal';

const SHAPE = new RegExp(`^(${CODE_CHARS}{4})(${CODE_CHARS}{4})$`);

/**
 * A new code such as `7F3K-92QX` that stands for a person in a published list: drawn apart from the instance code, so that
 * neither leads to the other. `bytes` as for instance codes.
 */
export function buildPublicationCode(bytes: Uint8Array): string {
  const head = randomChars(bytes);
  return (head + checkChar(head)).replace(SHAPE, '$1-$2');
}

/** The code as built, from however it was typed. Issues `publication-code-format`, `publication-code-check`. */
export function parsePublicationCode(text: string): Result<string> {
  const code = compact(text);
  if (!SHAPE.test(code)) return refusal('publication-code-format');
  return checkChar(code.slice(0, -1)) === code.slice(-1)
    ? ok(code.replace(SHAPE, '$1-$2'))
    : refusal('publication-code-check');
}

export function isPublicationCode(code: string): boolean {
  const result = parsePublicationCode(code);
  return result.ok && result.value === code;
}
