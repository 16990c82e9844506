import {
  sharedCatalogues,
  sharedTranslator,
  type Locale,
  type SharedMessageKey,
  type Translate,
} from '@istanze/shared';
import { hasMessage } from './i18n';
import type { MessageKey } from './it';

/** The language of the screen, as `useLanguage` gives it. */
export interface Words {
  readonly t: Translate<MessageKey>;
  readonly locale: Locale;
}

function isSharedKey(key: string): key is SharedMessageKey {
  return Object.hasOwn(sharedCatalogues.it, key);
}

/** Words for a key composed from what the server sends: of the back office, else of the shared catalogue. */
function findWords({ t, locale }: Words, key: string): string | undefined {
  if (hasMessage(key)) return t(key);
  return isSharedKey(key) ? sharedTranslator(locale)(key) : undefined;
}

function withPrefix(prefix: string, name: string): string {
  return name.startsWith(prefix) ? name : `${prefix}${name}`;
}

/** Why something cannot be done: the server sends the catalogue key, with or without its `reason.` prefix. */
export function reasonText(words: Words, reason: string | null): string {
  const found = reason === null ? undefined : findWords(words, withPrefix('reason.', reason));
  return found ?? words.t('reason.unknown');
}

/** Why an automatic step gave up: a key of the catalogue, or already a sentence. */
export function problemText(words: Words, reason: string): string {
  return findWords(words, withPrefix('problem.', reason)) ?? reason;
}

/** The name of a kind of system problem. */
export function problemName(words: Words, kind: string): string {
  return findWords(words, withPrefix('problem-kind.', kind)) ?? words.t('problem-kind.unknown');
}

/** What a communication is about. */
export function communicationName(words: Words, kind: string): string {
  return findWords(words, `communication.${kind}`) ?? words.t('communication.unknown');
}

/** By which way an instance came in. */
export function channelName(words: Words, channel: string): string {
  return findWords(words, `channel.${channel}`) ?? words.t('channel.unknown');
}

/** Where a prefilled answer was read. */
export function originName(words: Words, origin: string): string {
  return findWords(words, `origin.${origin}`) ?? words.t('origin.unknown');
}
