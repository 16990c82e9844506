import type { Due, DueClaim, DuesAnswer, DuesSource } from '../../src/ports/outside/dues-source';

type Kept = Due & { readonly fiscalCode: string; readonly paidBy: string | null };

/** A system of dues in memory: holds, frees and settles as the port says; `isDown` makes it silent. */
export class RememberedDues implements DuesSource {
  isDown = false;
  private readonly kept = new Map<string, Kept>();

  put(fiscalCode: string, due: Partial<Due> & Pick<Due, 'code' | 'amount'>): void {
    const known = this.kept.get(due.code);
    this.kept.set(due.code, {
      reason: 'Divieto di sosta',
      object: 'AB123CD',
      date: '2026-05-12',
      reducedUntil: null,
      fullAmount: due.amount,
      state: 'open',
      heldBy: null,
      paidBy: null,
      ...known,
      fiscalCode,
      ...due,
    });
  }

  get(code: string): Due | undefined {
    return this.kept.get(code);
  }

  own(_list: string, fiscalCode: string): Promise<DuesAnswer<readonly Due[]>> {
    return this.answer(() => [...this.kept.values()].filter((due) => due.fiscalCode === fiscalCode));
  }

  find(_list: string, code: string): Promise<DuesAnswer<Due | null>> {
    return this.answer(() => this.kept.get(code) ?? null);
  }

  async hold({ code, reference, amount }: DueClaim): Promise<DuesAnswer<null>> {
    const due = this.kept.get(code);
    if (this.isDown) return DOWN;
    if (due === undefined || (due.heldBy ?? reference) !== reference || due.state === 'paid')
      return { ok: false, kind: 'refused', reason: 'held' };
    if (due.amount !== amount) return { ok: false, kind: 'refused', reason: 'amount' };
    this.kept.set(code, { ...due, heldBy: reference, state: 'in-payment' });
    return { ok: true, value: null };
  }

  async release({ code, reference }: DueClaim): Promise<DuesAnswer<null>> {
    const due = this.kept.get(code);
    if (due?.heldBy === reference) this.kept.set(code, { ...due, heldBy: null, state: 'open' });
    return this.answer(() => null);
  }

  async settle({ code, reference }: DueClaim): Promise<DuesAnswer<null>> {
    const due = this.kept.get(code);
    if (this.isDown) return DOWN;
    if (due === undefined || (due.paidBy ?? reference) !== reference)
      return { ok: false, kind: 'refused', reason: 'paid' };
    this.kept.set(code, { ...due, paidBy: reference, state: 'paid' });
    return { ok: true, value: null };
  }

  private async answer<T>(value: () => T): Promise<DuesAnswer<T>> {
    return this.isDown ? DOWN : { ok: true, value: value() };
  }
}

const DOWN = { ok: false, kind: 'unavailable', reason: 'down' } as const;
