/** Register number of at least seven digits and year, as it is written on documents: `0000123/2026`. */
export function formatProtocol(registration: { readonly number: number; readonly year: number }): string {
  return `${formatNumber(registration.number)}/${registration.year}`;
}

/** A register number of at least seven digits (DPCM 3 December 2013, art. 9). */
export function formatNumber(number: number): string {
  return String(number).padStart(7, '0');
}
