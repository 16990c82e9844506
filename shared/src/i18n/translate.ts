import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../kernel';

/** A catalogue: ICU messages by dotted key. The Italian one is the model; the others carry the same keys or do not compile. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, string>>;
export type MessageParams = Readonly<Record<string, string | number | boolean | null>>;
export type Translate<Key extends string = string> = (key: Key, params?: MessageParams) => string;

/** Binds a catalogue to a language. Each message is parsed once; an unknown key throws, because it is a bug. */
export function translator<Key extends string>(catalogue: Catalogue<Key>, locale: Locale): Translate<Key> {
  const compiled = new Map<Key, IntlMessageFormat>();
  return (key, params) => {
    let message = compiled.get(key);
    if (message === undefined) {
      const text = catalogue[key];
      if (text === undefined) throw new Error(`No message for ${key}`);
      message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
      compiled.set(key, message);
    }
    return String(message.format(params ?? {}));
  };
}
