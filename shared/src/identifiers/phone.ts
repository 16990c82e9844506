import { ok, type Result } from '../kernel';
import { refusal } from './refusal';

const ITALIAN_MOBILE = /^\+393\d{8,9}$/;
const ITALIAN_LANDLINE = /^\+390\d{5,10}$/;
const FOREIGN = /^\+(?!39)[1-9]\d{6,14}$/;

/** A phone number as `+39…`; Italian without prefix, or foreign with its own. Issue `phone-format`. */
export function parsePhone(text: string): Result<string> {
  const digits = text.replace(/[\s().\-/]/g, '').replace(/^00/, '+');
  const phone = digits.startsWith('+') ? digits : `+39${digits}`;
  const valid = [ITALIAN_MOBILE, ITALIAN_LANDLINE, FOREIGN].some((shape) => shape.test(phone));
  return valid ? ok(phone) : refusal('phone-format');
}

export function isPhone(text: string): boolean {
  const result = parsePhone(text);
  return result.ok && result.value === text;
}

/** True when text messages reach a canonical Italian number. */
export function isMobilePhone(phone: string): boolean {
  return ITALIAN_MOBILE.test(phone);
}

/** Prefix apart, mobile numbers in groups: `+39 333 123 4567`. */
export function formatPhone(phone: string): string {
  if (ITALIAN_MOBILE.test(phone)) return phone.replace(/^(\+39)(\d{3})(\d{3})(\d+)$/, '$1 $2 $3 $4');
  return phone.startsWith('+39') ? phone.replace('+39', '+39 ') : phone;
}
