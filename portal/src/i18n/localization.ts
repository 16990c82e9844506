import { createContext, use } from 'react';
import {
  localize,
  translator,
  type Catalogue,
  type Locale,
  type Text,
  type Translate,
} from '@istanze/shared';
import type { MessageKey } from './it';

export interface Localization {
  readonly locale: Locale;
  readonly catalogue: Catalogue<MessageKey>;
  readonly t: Translate<MessageKey>;
}

const LocalizationContext = createContext<Localization | undefined>(undefined);
export const LocalizationProvider = LocalizationContext.Provider;

export function createLocalization(locale: Locale, catalogue: Catalogue<MessageKey>): Localization {
  return { locale, catalogue, t: translator(catalogue, locale) };
}

export function useLocalization(): Localization {
  const localization = use(LocalizationContext);
  if (localization === undefined) throw new Error('LocalizationProvider is missing');
  return localization;
}

export function useT(): Translate<MessageKey> {
  return useLocalization().t;
}

export function useLocale(): Locale {
  return useLocalization().locale;
}

/** Reads texts written by admins in the language of the page. */
export function useText(): (value: unknown) => string {
  const { locale } = useLocalization();
  return (value) => localize(toText(value), locale);
}

/** A text as the API sends it; a plain string counts as Italian, anything else is empty. */
export function toText(value: unknown): Text {
  if (typeof value === 'string') return { it: value };
  if (typeof value !== 'object' || value === null || !('it' in value) || typeof value.it !== 'string') {
    return { it: '' };
  }
  return 'en' in value && typeof value.en === 'string' ? { it: value.it, en: value.en } : { it: value.it };
}
