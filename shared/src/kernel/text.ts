/** Languages of the interface; Italian is always present, the others may be missing from a text written by an admin. */
export const LOCALES = ['it', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** A text written by an admin, by language. */
export type Text = { readonly it: string } & { readonly [locale in Exclude<Locale, 'it'>]?: string };

/** The text in the wanted language, in Italian where that translation is missing or blank. */
export function localize(text: Text | undefined, locale: Locale): string {
  if (text === undefined) return '';
  const wanted = text[locale];
  return wanted === undefined || wanted.trim() === '' ? text.it : wanted;
}

/** True when the interface speaks it. */
export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}
