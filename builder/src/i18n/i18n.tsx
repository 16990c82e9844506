import { translator, type Locale, type Translate } from '@istanze/shared';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { setRequestLocale } from '../graphql/credentials';
import { en } from './en';
import { it, type MessageKey } from './it';

export { hasMessage } from './has-message';

const catalogues = { it, en };
const STORAGE_KEY = 'istanze.locale';

interface Language {
  readonly locale: Locale;
  readonly t: Translate<MessageKey>;
  setLocale(locale: Locale): void;
}

const LanguageContext = createContext<Language | undefined>(undefined);

function storedLocale(): Locale {
  return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'it';
}

/** Gives the screens below it their language and remembers it on this device. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(storedLocale);
  setRequestLocale(locale);
  useEffect(() => {
    localStorage.setItem(STORAGE_KEY, locale);
    document.documentElement.lang = locale;
  }, [locale]);
  const language = useMemo(
    () => ({ locale, t: translator<MessageKey>(catalogues[locale], locale), setLocale }),
    [locale],
  );
  return (
    <LanguageContext value={language}>
      <I18nProvider locale={locale === 'it' ? 'it-IT' : 'en-GB'}>{children}</I18nProvider>
    </LanguageContext>
  );
}

export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === undefined) throw new Error('LanguageProvider is missing');
  return language;
}

export function useT(): Translate<MessageKey> {
  return useLanguage().t;
}

export function useLocale(): Locale {
  return useLanguage().locale;
}
