import { type Locale, type MessageParams, type Text, type Translate, translator } from '@istanze/shared';
import { en } from './en';
import { it, type MessageKey } from './it';

export type { MessageKey } from './it';

const WORDS: Readonly<Record<Locale, Translate<MessageKey>>> = {
  it: translator(it, 'it'),
  en: translator(en, 'en'),
};

/** The server's own texts in one language. */
export function serverWords(locale: Locale): Translate<MessageKey> {
  return WORDS[locale];
}

/** True for a key of the server's own texts. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(it, key);
}

/** One message in every language, for what is read in the language of whoever asks later. */
export function inEveryLanguage(key: MessageKey, params?: MessageParams): Text {
  return { it: WORDS.it(key, params), en: WORDS.en(key, params) };
}
