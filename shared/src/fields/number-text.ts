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
  return Number.isSafeInteger(value)
    ? printInteger(value, locale)
    : formatFor(decimals, locale).format(value);
}

/** Most numbers are whole: by hand, because the first formatter that a page makes takes a browser some 15 ms. */
function printInteger(value: number, locale: Locale): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, locale === 'it' ? '.' : ',');
}

const formats = new Map<string, Intl.NumberFormat>();

function formatFor(decimals: number, locale: Locale): Intl.NumberFormat {
  const key = `${locale}${decimals}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-IE', {
      maximumFractionDigits: decimals,
      useGrouping: 'always',
    });
  formats.set(key, format);
  return format;
}

function decimalSeparator(bare: string): '' | ',' | '.' {
  const comma = bare.lastIndexOf(',');
  const dot = bare.lastIndexOf('.');
  if (comma === dot) return '';
  if (comma !== -1 && dot !== -1) return comma > dot ? ',' : '.';
  if (comma !== -1) return bare.indexOf(',') === comma ? ',' : '';
  return /^[+-]?\d{1,3}(\.\d{3})+$/.test(bare) ? '' : '.';
}
