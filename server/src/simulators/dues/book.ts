import type { Journal } from '../kernel/journal';
import { Ledger } from '../kernel/ledger';
import type { DemoPerson } from '../people';
import { addDays, firstDues, type NewDue } from './first-dues';

export interface KeptDue extends NewDue {
  readonly code: string;
  readonly heldBy: string | null;
  readonly paidOn: string | null;
  /** What paid it. */
  readonly paidBy: string | null;
}

export interface DueAsOf {
  readonly amount: number;
  readonly fullAmount: number;
  readonly reducedUntil: string | null;
  readonly state: 'open' | 'in-payment' | 'paid' | 'closed';
}

type Events = {
  readonly entered: NewDue & { readonly code: string };
  readonly held: { readonly code: string; readonly reference: string };
  readonly released: { readonly code: string };
  readonly settled: { readonly code: string; readonly reference: string; readonly paidOn: string };
};

const REDUCED_DAYS = 5;
const ONLINE_DAYS = 60;

/** Fines and taxes by notice number; a few for each invented person are entered at the first start. */
export class DuesBook {
  readonly all = new Map<string, KeptDue>();
  private readonly ledger: Ledger<Events>;

  constructor(journal: Journal, people: readonly DemoPerson[], today: string) {
    this.ledger = new Ledger<Events>(journal, {
      entered: (due) => {
        this.all.set(due.code, { ...due, heldBy: null, paidOn: null, paidBy: null });
      },
      held: ({ code, reference }) => this.change(code, { heldBy: reference }),
      released: ({ code }) => this.change(code, { heldBy: null }),
      settled: ({ code, reference, paidOn }) => this.change(code, { paidBy: reference, paidOn }),
    });
    if (this.all.size > 0) return;
    for (const { paid, ...due } of people.flatMap((person) => firstDues(person, today))) {
      const { code } = this.enter(due);
      if (paid) this.settle(code, 'sportello', addDays(due.date, 3));
    }
  }

  enter(due: NewDue): KeptDue {
    const code = noticeNumber(this.all.size + 1);
    this.ledger.record('entered', { ...due, code });
    return this.get(code);
  }

  hold(code: string, reference: string): void {
    if (this.get(code).heldBy !== reference) this.ledger.record('held', { code, reference });
  }

  release(code: string, reference: string): void {
    if (this.get(code).heldBy === reference) this.ledger.record('released', { code });
  }

  settle(code: string, reference: string, paidOn: string): void {
    if (this.get(code).paidOn === null) this.ledger.record('settled', { code, reference, paidOn });
  }

  private get(code: string): KeptDue {
    const due = this.all.get(code);
    if (due === undefined) throw new Error(`No due ${code}`);
    return due;
  }

  private change(code: string, change: Partial<KeptDue>): void {
    this.all.set(code, { ...this.get(code), ...change });
  }
}

/** Fines cost 30 % less for five days and are not paid online after sixty (art. 202 of the Highway Code). */
export function asOf(due: KeptDue, on: string): DueAsOf {
  const { amount: full, costs, date, list } = due;
  const until = list === 'fines' ? addDays(date, REDUCED_DAYS) : null;
  const reduced = until !== null && on <= until;
  const late = list === 'fines' && on > addDays(date, ONLINE_DAYS);
  return {
    amount: (reduced ? Math.round(full * 0.7) : full) + costs,
    fullAmount: full + costs,
    reducedUntil: reduced ? until : null,
    state: due.paidOn !== null ? 'paid' : due.heldBy !== null ? 'in-payment' : late ? 'closed' : 'open',
  };
}

/** 18 figures with auxiliary digit 3 and segregation code 47; the last two are the others modulo 93. */
function noticeNumber(sequence: number): string {
  const head = `347${String(sequence).padStart(13, '0')}`;
  return head + String(Number(BigInt(head) % 93n)).padStart(2, '0');
}
