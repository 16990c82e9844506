/** A courtesy notice: it informs, it never makes a term run. */
export interface Notice {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly from: { readonly name: string; readonly address: string };
  /** Stable across retries: becomes the Message-ID. */
  readonly key: string;
  readonly attachments?: readonly {
    readonly name: string;
    readonly mime: string;
    readonly content: Uint8Array;
  }[];
}

export interface Notifier {
  /** Throws when the channel did not take it: the outbox tries again. */
  send(notice: Notice): Promise<{ readonly messageId: string }>;
}
