import type { Locale } from '@istanze/shared';

/** The language of an address and its path without the language's prefix: Italian has none. */
export function splitLocale(path: string): { readonly locale: Locale; readonly path: string } {
  if (path === '/en' || path.startsWith('/en/') || path.startsWith('/en?')) {
    const rest = path.slice(3);
    return { locale: 'en', path: rest.startsWith('/') ? rest : `/${rest}` };
  }
  return { locale: 'it', path };
}

/** What stands before every path of a language. */
export function localeBase(locale: Locale): string {
  return locale === 'it' ? '' : `/${locale}`;
}

/** The same page in another language. */
export function withLocale(path: string, locale: Locale): string {
  const base = localeBase(locale);
  return path === '/' && base !== '' ? base : `${base}${path}`;
}
