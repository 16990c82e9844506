import { ok, type Result } from '../kernel';
import { compact, refusal } from './refusal';

const ITALIAN: readonly RegExp[] = [
  // Cars and trailers since 1994, without I, O, Q, U.
  /^[A-HJ-NPR-TV-Z]{2}\d{3}[A-HJ-NPR-TV-Z]{2}$/,
  // Motorcycles and older trailers.
  /^[A-HJ-NPR-TV-Z]{2}\d{5}$/,
  // Mopeds since 2006.
  /^X[2-9BCDFGHJKLMNPRSTVWXYZ]{5}$/,
  // By province until 1994, the sixth figure possibly a letter.
  /^([A-Z]{2}|ROMA)([A-Z]?\d{5,6}|\d{5}[A-Z])$/,
];
const FOREIGN = /^(?=.*\d)[A-Z0-9ÄÖÜ]{3,12}$/;

/**
 * A number plate in capitals without separators; `country` is the international letter code (`I`, `D`, `F` …) or `IT`.
 * Issues `plate-format` for an Italian one, `plate-foreign-format` for any other.
 */
export function parsePlate(text: string, country = 'IT'): Result<string> {
  const plate = compact(text);
  if (country !== 'IT' && country !== 'I')
    return FOREIGN.test(plate) ? ok(plate) : refusal('plate-foreign-format');
  return ITALIAN.some((shape) => shape.test(plate)) ? ok(plate) : refusal('plate-format');
}

export function isPlate(plate: string, country = 'IT'): boolean {
  const result = parsePlate(plate, country);
  return result.ok && result.value === plate;
}

/** Letters and figures apart: `AB 123 CD`. */
export function formatPlate(plate: string): string {
  return plate.replace(/(\D)(?=\d)|(\d)(?=\D)/g, '$1$2 ');
}
