import type { Translate } from '../i18n';
import type { Issue, Locale } from '../kernel';
import { sharedTranslator } from './catalogues';
import { it, type SharedMessageKey } from './it';

/** What an issue says to the person, in their language; a code this catalogue does not know gets a general sentence. */
export function issueText(issue: Issue, locale: Locale): string {
  return describeIssue(sharedTranslator(locale), issue);
}

/** The same with a translator at hand. */
export function describeIssue(t: Translate<SharedMessageKey>, { code, params }: Issue): string {
  const key = `issue.${code}`;
  return isMessageKey(key) ? t(key, params ?? {}) : t('issue.unknown');
}

function isMessageKey(key: string): key is SharedMessageKey {
  return Object.hasOwn(it, key);
}
