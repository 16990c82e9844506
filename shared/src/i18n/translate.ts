import type { Locale } from '../kernel';
import { formatMessage, type MessageParams } from './format-message';
import { parseMessage, type MessagePart } from './parse-message';

/** A catalogue: ICU messages by dotted key. The Italian one is the model; the others carry the same keys or do not compile. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, string>>;
export type { MessageParams } from './format-message';
export type Translate<Key extends string = string> = (key: Key, params?: MessageParams) => string;

const NO_PARAMS: MessageParams = {};

/** Binds a catalogue to a language. Each message is parsed once; an unknown key throws, because it is a bug. */
export function translator<Key extends string>(catalogue: Catalogue<Key>, locale: Locale): Translate<Key> {
  const parsed = new Map<Key, readonly MessagePart[]>();
  return (key, params = NO_PARAMS) => {
    let message = parsed.get(key);
    if (message === undefined) {
      const text = catalogue[key];
      if (text === undefined) throw new Error(`No message for ${key}`);
      message = parseMessage(text);
      parsed.set(key, message);
    }
    return formatMessage(message, params, locale);
  };
}
