import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';

export interface Message {
  readonly key: string;
  readonly event: string;
  readonly code: string;
  readonly body: string;
  /** How often it came; it had its effect the first time. */
  readonly times: number;
}

type Events = { readonly received: { readonly key: string; readonly body: string } };

/** Messages by their key, in the order in which they first came. */
export class Received {
  private readonly messages = new Map<string, Message>();
  private readonly ledger: Ledger<Events>;

  constructor(journal: Journal) {
    this.ledger = new Ledger<Events>(journal, {
      received: ({ key, body }) => {
        const known = this.messages.get(key);
        this.messages.set(
          key,
          known === undefined
            ? { key, body, times: 1, ...summaryOf(body) }
            : { ...known, times: known.times + 1 },
        );
      },
    });
  }

  get all(): readonly Message[] {
    return [...this.messages.values()];
  }

  take(key: string, body: string): void {
    this.ledger.record('received', { key, body });
  }
}

function summaryOf(body: string): { readonly event: string; readonly code: string } {
  const content: unknown = JSON.parse(body);
  const event = read(content, 'event');
  return { event: String(event ?? ''), code: String(read(read(content, 'instance'), 'code') ?? '') };
}

function read(from: unknown, key: string): unknown {
  return typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined;
}
