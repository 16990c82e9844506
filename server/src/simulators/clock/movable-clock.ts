import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';

type Events = { readonly moved: { readonly aheadMs: number } };

/** How far the simulated world is ahead of the real one: only forward, as time goes. The product reads the same file. */
export class MovableClock {
  readonly journal: Journal;
  private ahead = 0;
  private readonly ledger: Ledger<Events>;

  constructor(
    private readonly folder: string,
    private readonly real: () => Date,
  ) {
    mkdirSync(folder, { recursive: true });
    this.journal = new Journal(join(folder, 'clock.jsonl'), () => this.now());
    this.ledger = new Ledger<Events>(this.journal, {
      moved: ({ aheadMs }) => {
        this.ahead = aheadMs;
      },
    });
    this.tell();
  }

  get aheadMs(): number {
    return this.ahead;
  }

  now(): Date {
    return new Date(this.real().getTime() + this.ahead);
  }

  /** False for an instant that has passed: nothing moves. */
  moveTo(instant: Date): boolean {
    const aheadMs = instant.getTime() - this.real().getTime();
    if (!(aheadMs >= this.ahead)) return false;
    this.ledger.record('moved', { aheadMs });
    this.tell();
    return true;
  }

  /** Written aside and put in place at once: nobody reads half of it. */
  private tell(): void {
    const file = join(this.folder, 'clock.json');
    writeFileSync(`${file}.new`, JSON.stringify({ aheadMs: this.ahead }));
    renameSync(`${file}.new`, file);
  }
}
