import { createHash } from 'node:crypto';
import type { SimulatorContext } from '../kernel/context';
import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import type { Paper, ReadEntry } from './read-entry';

export interface Entry extends Omit<ReadEntry, 'document' | 'attachments'> {
  readonly year: number;
  readonly number: number;
  readonly registeredAt: string;
  readonly signature: string;
  readonly document: Omit<Paper, 'content'>;
  /** `kept` tells those whose content arrived. */
  readonly attachments: readonly (Omit<Paper, 'content'> & { readonly kept: boolean })[];
  readonly cancelled: { readonly reason: string; readonly author: string; readonly at: string } | null;
}

type Events = {
  readonly registered: Entry;
  readonly attached: {
    readonly year: number;
    readonly number: number;
    readonly place: number;
    readonly name: string;
    readonly sha256: string;
  };
  readonly cancelled: {
    readonly year: number;
    readonly number: number;
    readonly reason: string;
    readonly author: string;
  };
};

/** A register that gives a number to whatever it is sent, the same thing twice included: as real ones do. */
export class Book {
  readonly entries: Entry[] = [];
  private readonly last = new Map<number, number>();
  private readonly ledger: Ledger<Events>;

  constructor(
    journal: Journal,
    private readonly context: SimulatorContext,
  ) {
    this.ledger = new Ledger<Events>(journal, {
      registered: (entry) => {
        this.entries.push(entry);
        this.last.set(entry.year, entry.number);
      },
      attached: ({ place, name, sha256, ...key }) =>
        this.change(key, (entry) => ({
          ...entry,
          attachments: withAttachment(entry.attachments, place, { name, sha256, kept: true }),
        })),
      cancelled: ({ reason, author, ...key }, at) =>
        this.change(key, (entry) => ({ ...entry, cancelled: { reason, author, at } })),
    });
  }

  /** Numbers without gaps from 1 in each year of the Italian calendar: taking one and writing it is one step. */
  register({ document, attachments, ...read }: ReadEntry): Entry {
    const registeredAt = this.context.now().toISOString();
    const year = Number(dayInRome(registeredAt).slice(0, 4));
    const number = (this.last.get(year) ?? 0) + 1;
    const signature = createHash('sha256').update(`${year}/${number}/${document.sha256}`).digest('hex');
    const entry: Entry = {
      ...read,
      year,
      number,
      registeredAt,
      signature: signature.slice(0, 32),
      document: { name: document.name, sha256: document.sha256 },
      attachments: attachments.map(({ name, sha256, content }) => ({ name, sha256, kept: content !== null })),
      cancelled: null,
    };
    this.ledger.record('registered', entry);
    return entry;
  }

  find(year: number, number: number): Entry | undefined {
    return this.entries.find((entry) => entry.year === year && entry.number === number);
  }

  findByReference(reference: string): readonly Entry[] {
    return this.entries.filter((entry) => entry.reference === reference);
  }

  ofDay(day: string): readonly Entry[] {
    return this.entries.filter(({ registeredAt }) => dayInRome(registeredAt) === day);
  }

  /** Days with entries, newest first. */
  days(): readonly string[] {
    return [...new Set(this.entries.map(({ registeredAt }) => dayInRome(registeredAt)))].sort().reverse();
  }

  attach({ year, number }: Entry, place: number, { name, sha256 }: Paper): void {
    this.ledger.record('attached', { year, number, place, name, sha256 });
  }

  /** The first cancellation counts. */
  cancel({ year, number, cancelled }: Entry, reason: string, author: string): void {
    if (cancelled === null) this.ledger.record('cancelled', { year, number, reason, author });
  }

  private change(key: { readonly year: number; readonly number: number }, to: (entry: Entry) => Entry): void {
    const index = this.entries.findIndex(({ year, number }) => year === key.year && number === key.number);
    const entry = this.entries[index];
    if (entry !== undefined) this.entries[index] = to(entry);
  }
}

/** The calendar day in Italy of an instant: `2026-11-23`. */
export function dayInRome(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', dateStyle: 'short' }).format(
    new Date(instant),
  );
}

type Attachments = Entry['attachments'];

function withAttachment(held: Attachments, place: number, paper: Attachments[number]): Attachments {
  return place < held.length ? held.map((each, index) => (index === place ? paper : each)) : [...held, paper];
}
