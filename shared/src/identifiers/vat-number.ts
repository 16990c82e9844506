import { ok, type Result } from '../kernel';
import { compact, refusal } from './refusal';

/** An Italian VAT number of 11 digits, without the prefix IT. Issues `vat-number-format`, `vat-number-check`. */
export function parseVatNumber(text: string): Result<string> {
  const number = compact(text).replace(/^IT/, '');
  if (!/^\d{11}$/.test(number) || /^0+$/.test(number)) return refusal('vat-number-format');
  return hasVatCheck(number) ? ok(number) : refusal('vat-number-check');
}

export function isVatNumber(number: string): boolean {
  const result = parseVatNumber(number);
  return result.ok && result.value === number;
}

export function formatVatNumber(number: string): string {
  return `IT ${number}`;
}

/** True when the last of 11 digits is the check digit of the first ten. */
export function hasVatCheck(number: string): boolean {
  let sum = 0;
  for (let index = 0; index < 10; index++) {
    const digit = Number(number[index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10 === Number(number[10]);
}
