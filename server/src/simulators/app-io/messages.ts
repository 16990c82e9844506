import { randomBytes } from 'node:crypto';
import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import type { Misbehaviours } from '../kernel/misbehaviour';
import type { NewMessage } from './new-message';
import type { Readers } from './readers';

export type MessageStatus = 'ACCEPTED' | 'THROTTLED' | 'FAILED' | 'PROCESSED' | 'REJECTED';

export interface KeptMessage extends NewMessage {
  readonly id: string;
  readonly createdAt: string;
  /** What it becomes, and when. */
  readonly end: MessageStatus;
  readonly endsAt: string;
  /** What it is called until then. */
  readonly meanwhile: MessageStatus;
}

type Events = {
  readonly submitted: KeptMessage;
  readonly emptied: object;
};

/** Every message taken, newest last: accepted first, judged `delaySeconds` later. */
export class Messages {
  private kept: KeptMessage[] = [];
  private readonly ledger: Ledger<Events>;

  constructor(
    journal: Journal,
    private readonly misbehaviours: Misbehaviours,
    private readonly readers: Readers,
    private readonly now: () => Date,
    private readonly delaySeconds: number,
  ) {
    this.ledger = new Ledger<Events>(journal, {
      submitted: (message) => {
        this.kept.push(message);
      },
      emptied: () => {
        this.kept = [];
      },
    });
  }

  /** Newest first. */
  get all(): readonly KeptMessage[] {
    return [...this.kept].reverse();
  }

  find(fiscalCode: string, id: string): KeptMessage | undefined {
    return this.kept.find((message) => message.id === id && message.fiscalCode === fiscalCode);
  }

  submit(message: NewMessage): KeptMessage {
    const now = this.now();
    const throttled = this.misbehaviours.take('throttle');
    const seconds = throttled?.seconds ?? this.delaySeconds;
    const kept = {
      ...message,
      id: newId(),
      createdAt: now.toISOString(),
      end: this.judge(message),
      endsAt: new Date(now.getTime() + seconds * 1000).toISOString(),
      meanwhile: throttled === undefined ? ('ACCEPTED' as const) : ('THROTTLED' as const),
    };
    this.ledger.record('submitted', kept);
    return kept;
  }

  status(message: KeptMessage): MessageStatus {
    return message.endsAt <= this.now().toISOString() ? message.end : message.meanwhile;
  }

  empty(): void {
    this.ledger.record('emptied', {});
  }

  /** Submitted without asking first, a message to whoever has no app or has switched us off is taken, then rejected. */
  private judge(message: NewMessage): MessageStatus {
    if (this.misbehaviours.take('reject') !== undefined) return 'REJECTED';
    if (this.misbehaviours.take('fail') !== undefined) return 'FAILED';
    return this.readers.state(message.fiscalCode) === 'reachable' ? 'PROCESSED' : 'REJECTED';
  }
}

/** Shaped like a ULID, as the real ones are. */
function newId(): string {
  const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  return `01${[...randomBytes(24)].map((byte) => signs[byte % 32]).join('')}`;
}
