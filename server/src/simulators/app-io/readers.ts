import type { DemoPerson } from '../people';
import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';

export const READER_STATES = ['reachable', 'opted-out', 'not-registered'] as const;
export type ReaderState = (typeof READER_STATES)[number];

export function isReaderState(value: unknown): value is ReaderState {
  return READER_STATES.some((state) => state === value);
}

type Events = {
  readonly 'reader-changed': { readonly fiscalCode: string; readonly state: ReaderState };
};

/** Who of the invented people has the app: those with a digital identity, but for the two who show what happens otherwise. */
const OTHERWISE: Readonly<Record<string, ReaderState>> = { tizio: 'not-registered', omero: 'opted-out' };

/** Who can be written to; people may be moved from one state to another. */
export class Readers {
  readonly all: Map<string, ReaderState>;
  private readonly ledger: Ledger<Events>;

  constructor(journal: Journal, people: readonly DemoPerson[]) {
    this.all = new Map(
      people
        .filter(({ schemes }) => schemes.includes('spid') || schemes.includes('cie'))
        .map(({ id, fiscalCode }) => [fiscalCode, OTHERWISE[id] ?? 'reachable']),
    );
    this.ledger = new Ledger<Events>(journal, {
      'reader-changed': ({ fiscalCode, state }) => {
        this.all.set(fiscalCode, state);
      },
    });
  }

  state(fiscalCode: string): ReaderState {
    return this.all.get(fiscalCode) ?? 'not-registered';
  }

  change(fiscalCode: string, state: ReaderState): void {
    this.ledger.record('reader-changed', { fiscalCode, state });
  }
}
