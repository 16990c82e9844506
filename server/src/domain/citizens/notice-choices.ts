import { isJsonObject, type Json } from '@istanze/shared';

/** What a notice is about: how requests go on, what the office writes, what is to be paid, what is about to expire. */
export const NOTICE_KINDS = ['progress', 'message', 'payment', 'reminder'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** Where a notice goes besides the personal area, which always has it. */
export const NOTICE_CHANNELS = ['email', 'app-io', 'both'] as const;
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number];

export interface NoticeChoice {
  readonly kind: NoticeKind;
  readonly channel: NoticeChannel;
}

/** A channel for every kind; e-mail where nothing was chosen or the municipality does not offer what was. */
export function readNoticeChoices(stored: Json, appIo: boolean): readonly NoticeChoice[] {
  const known = isJsonObject(stored) ? stored : {};
  return NOTICE_KINDS.map((kind) => {
    const chosen = NOTICE_CHANNELS.find((channel) => channel === known[kind]) ?? 'email';
    return { kind, channel: appIo ? chosen : 'email' };
  });
}

/** The channel of one kind of notice. */
export function channelOf(stored: Json, kind: NoticeKind, appIo: boolean): NoticeChannel {
  return readNoticeChoices(stored, appIo).find((choice) => choice.kind === kind)?.channel ?? 'email';
}

/** What is chosen anew over what was chosen before, as it is stored. */
export function storeNoticeChoices(stored: Json, choices: readonly NoticeChoice[]): Record<string, string> {
  const all = readNoticeChoices(stored, true);
  return Object.fromEntries([...all, ...choices].map(({ kind, channel }) => [kind, channel]));
}
