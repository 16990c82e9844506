import { simpleParser } from 'mailparser';
import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';

export interface CaughtMail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly name: string; readonly mime: string; readonly base64: string }[];
}

type Events = {
  readonly received: CaughtMail;
  readonly emptied: object;
};

/** Every message taken, newest last. */
export class Inbox {
  private mails: CaughtMail[] = [];
  private readonly ledger: Ledger<Events>;

  constructor(journal: Journal) {
    this.ledger = new Ledger<Events>(journal, {
      received: (mail) => {
        this.mails.push(mail);
      },
      emptied: () => {
        this.mails = [];
      },
    });
  }

  /** Newest first, those to one address where it is given. */
  list(to = ''): readonly CaughtMail[] {
    const wanted = to.toLowerCase();
    return [...this.mails].reverse().filter((mail) => wanted === '' || mail.to.includes(wanted));
  }

  find(id: string): CaughtMail | undefined {
    return this.mails.find((mail) => mail.id === id);
  }

  /** Parses and keeps a message; it is journaled when this resolves. */
  async receive(raw: Buffer, recipients: readonly string[], id: string, at: string): Promise<void> {
    const parsed = await simpleParser(raw);
    this.ledger.record('received', {
      id,
      at,
      from: parsed.from?.text ?? '',
      to: recipients.map((address) => address.toLowerCase()),
      subject: parsed.subject ?? '',
      messageId: parsed.messageId ?? '',
      text: parsed.text ?? '',
      html: typeof parsed.html === 'string' ? parsed.html : '',
      attachments: parsed.attachments.map((file) => ({
        name: file.filename ?? 'allegato',
        mime: file.contentType,
        base64: file.content.toString('base64'),
      })),
    });
  }

  empty(): void {
    this.ledger.record('emptied', {});
  }
}
