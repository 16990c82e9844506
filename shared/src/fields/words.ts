import type { Translate } from '../i18n';
import type { IsoDate, Locale } from '../kernel';
import { sharedTranslator } from '../messages';
import type { FieldMessageKey } from '../messages/it/fields';

/** The words of the field types in a language. */
export function words(locale: Locale): Translate<FieldMessageKey> {
  return sharedTranslator(locale);
}

/** `31/12/1980`, day first in both languages as Italian documents write it. */
export function printDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year}`;
}
