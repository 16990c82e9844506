import type { Locale } from './text';

/** An amount of euro in integer cents. */
export type Cents = number;

/** `12,00 €` in the form of the language; cents are always written. */
export function formatMoney(cents: Cents, locale: Locale): string {
  return new Intl.NumberFormat(locale === 'it' ? 'it-IT' : 'en-IE', {
    style: 'currency',
    currency: 'EUR',
    useGrouping: 'always',
  }).format(cents / 100);
}

/** Rounds half away from zero to whole cents, as amounts due to a public body are rounded. */
export function roundHalfUp(value: number): Cents {
  const rounded = Math.sign(value) * Math.round(Math.abs(Number(value.toFixed(6))));
  return rounded === 0 ? 0 : rounded;
}
