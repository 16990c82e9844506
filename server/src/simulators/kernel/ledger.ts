import type { Journal } from './journal';

/** Events of one system by kind. */
export type EventMap = Readonly<Record<string, object>>;

type Handlers<E extends EventMap> = { readonly [K in keyof E]: (data: E[K], at: string) => void };

/** State made of events only: rebuilt from the journal at the start, changed afterwards by what is written to it first. */
export class Ledger<E extends EventMap> {
  constructor(
    private readonly journal: Journal,
    private readonly handlers: Handlers<E>,
  ) {
    for (const entry of journal.entries) {
      if (this.isMine(entry.kind) && this.isData(entry.kind, entry.data))
        this.apply(entry.kind, entry.data, entry.at);
    }
  }

  record<K extends keyof E & string>(kind: K, data: E[K]): void {
    const entry = this.journal.append(kind, data);
    this.apply(kind, data, entry.at);
  }

  private apply<K extends keyof E & string>(kind: K, data: E[K], at: string): void {
    this.handlers[kind](data, at);
  }

  private isMine(kind: string): kind is keyof E & string {
    return Object.hasOwn(this.handlers, kind);
  }

  /** The file is our own: an event of a kind has the shape it was written with. */
  private isData<K extends keyof E>(_kind: K, data: unknown): data is E[K] {
    return typeof data === 'object' && data !== null;
  }
}
