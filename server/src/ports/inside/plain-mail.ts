import type { Locale } from '@istanze/shared';
import type { Notice } from '../outside/notifier';

/** A mail of the municipality that belongs to no instance: to confirm an address, for example. */
export interface PlainMail {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly body: string;
  readonly url: string;
  /** Words of the link. */
  readonly link:
    'mail.confirm-email' | 'mail.open-home' | 'mail.open-appointment' | 'mail.confirm-appointment';
  readonly attachments?: NonNullable<Notice['attachments']>;
  /** Stable across retries: becomes the Message-ID. */
  readonly key: string;
}

/** Throws when the channel did not take it: the outbox tries again. */
export type SendPlainMail = (tenantId: string, mail: PlainMail) => Promise<void>;
