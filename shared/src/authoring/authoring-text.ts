import { translator, type Translate } from '../i18n';
import type { Issue, Locale } from '../kernel';
import { issueText } from '../messages';
import { enAuthoring } from '../messages/en/authoring';
import { itAuthoring, type AuthoringMessageKey } from '../messages/it/authoring';

/** What a remark on a form says to who designs it, in their language; any other issue in its own words. */
export function authoringText(issue: Issue, locale: Locale): string {
  const key = `issue.${issue.code}`;
  return isKey(key) ? authoringTranslator(locale)(key, issue.params ?? {}) : issueText(issue, locale);
}

/** Words of those who design, by language. */
export const authoringCatalogues: Readonly<Record<Locale, Readonly<Record<AuthoringMessageKey, string>>>> = {
  it: itAuthoring,
  en: enAuthoring,
};

const translators = new Map<Locale, Translate<AuthoringMessageKey>>();

function authoringTranslator(locale: Locale): Translate<AuthoringMessageKey> {
  const t = translators.get(locale) ?? translator(authoringCatalogues[locale], locale);
  translators.set(locale, t);
  return t;
}

function isKey(key: string): key is AuthoringMessageKey {
  return Object.hasOwn(itAuthoring, key);
}
