import { translator, type Translate } from '../i18n';
import type { Locale } from '../kernel';
import { en } from './en';
import { it, type SharedMessageKey } from './it';

/** Shared's words by language. */
export const sharedCatalogues: Readonly<Record<Locale, Readonly<Record<SharedMessageKey, string>>>> = {
  it,
  en,
};

const translators = new Map<Locale, Translate<SharedMessageKey>>();

/** The translator of shared's own words, made once for each language. */
export function sharedTranslator(locale: Locale): Translate<SharedMessageKey> {
  let t = translators.get(locale);
  if (t === undefined) {
    t = translator(sharedCatalogues[locale], locale);
    translators.set(locale, t);
  }
  return t;
}
