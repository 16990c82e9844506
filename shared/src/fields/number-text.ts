import type { Locale } from '../kernel';

/**
 * Reads a number as people type it: `1.234,5`, `1234.5`, `€ 12,50`. The last separator is the decimal one, unless it
 * only groups thousands; undefined when it is not a number.
 */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/[\s€'’]/g, '');
  if (!/^[+-]?\d[\d.,]*$/.test(bare)) return undefined;
  const decimal = decimalSeparator(bare);
  const [whole = '', fraction, ...rest] = decimal === '' ? [bare] : bare.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  if (!/^[+-]?\d+$/.test(whole) && !/^[+-]?\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined;
  const value = Number(`${whole.replace(/[.,]/g, '')}.${fraction ?? '0'}`);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** A number in the form of the language, with at most `decimals` digits after the separator. */
export function printNumber(value: number, decimals: number, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-IE', {
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  }).format(value);
}

function decimalSeparator(bare: string): '' | ',' | '.' {
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  if (comma === dot) return '';
  if (comma !== -1 && dot !== -1) return comma > dot ? ',' : '.';
  if (comma !== -1) return bare.indexOf(',') === comma ? ',' : '';
  return /^[+-]?\d{1,3}(\.\d{3})+$/.test(bare) ? '' : '.';
}
