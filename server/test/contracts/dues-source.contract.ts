import type { Due, DuesSource } from '../../src/ports/outside/dues-source';

export interface DuesWorld {
  readonly source: DuesSource;
  /** Somebody with one open due that is reduced today, and others. */
  readonly person: { readonly list: string; readonly fiscalCode: string };
  readonly today: string;
  disturb(
    fault: 'malformed' | 'amount' | 'error-429' | 'error-500' | 'cut' | 'hang' | 'lose-answer',
    cents?: number,
  ): Promise<void>;
  settle(): Promise<void>;
}

let sequence = 0;

/** What every system of dues must do. */
export function duesSourceContract(world: () => DuesWorld): void {
  const own = async (): Promise<readonly Due[]> => {
    const { source, person, today } = world();
    const answer = await source.own(person.list, person.fiscalCode, today);
    if (!answer.ok) throw new Error(answer.reason);
    return answer.value;
  };
  const openDue = async (): Promise<Due> => {
    const due = (await own()).find(({ state }) => state === 'open');
    if (due === undefined) throw new Error('no open due is left');
    return due;
  };
  const claimOf = ({ code, amount }: Due, reference = `IO${(sequence += 1)}`) => ({
    list: world().person.list,
    code,
    amount,
    reference,
  });

  afterEach(() => world().settle());

  it('tells a person what they owe, and nobody else', async () => {
    const dues = await own();
    expect(dues.map(({ state }) => state)).toEqual(expect.arrayContaining(['open', 'paid']));
    const { source, person, today } = world();
    expect(await source.own(person.list, 'ZZZZZZ00A01H501X', today)).toEqual({ ok: true, value: [] });
    expect(await source.own('another-list', person.fiscalCode, today)).toEqual({ ok: true, value: [] });
  });

  it('tells the amount of the day: reduced until a day, whole after it', async () => {
    const due = (await own()).find(({ reducedUntil }) => reducedUntil !== null);
    if (due?.reducedUntil == null) throw new Error('no reduced due');
    const { source, person } = world();
    const later = new Date(Date.parse(due.reducedUntil) + 86_400_000).toISOString().slice(0, 10);
    const [last, after] = [
      await source.find(person.list, due.code, due.reducedUntil),
      await source.find(person.list, due.code, later),
    ];
    expect(last).toMatchObject({ value: { amount: due.amount } });
    expect(after).toMatchObject({ value: { amount: due.fullAmount, reducedUntil: null } });
    expect(due.amount).toBeLessThan(due.fullAmount);
  });

  it('knows no due of a code that was never issued', async () => {
    const { source, person, today } = world();
    expect(await source.find(person.list, '301000000000004285', today)).toEqual({ ok: true, value: null });
  });

  it('holds a due for one payment, however often it is told, and frees it again', async () => {
    const { source, person, today } = world();
    const due = await openDue();
    const claim = claimOf(due);
    expect(await source.hold(claim, today)).toEqual({ ok: true, value: null });
    expect(await source.hold(claim, today)).toEqual({ ok: true, value: null });
    expect(await source.hold(claimOf(due), today)).toMatchObject({ kind: 'refused', reason: 'held' });
    expect(await source.find(person.list, due.code, today)).toMatchObject({
      value: { state: 'in-payment', heldBy: claim.reference },
    });
    await source.release(claimOf(due));
    expect(await source.hold(claimOf(due), today)).toMatchObject({ kind: 'refused' });
    expect(await source.release(claim)).toEqual({ ok: true, value: null });
    expect(await source.release(claim)).toEqual({ ok: true, value: null });
    expect(await source.find(person.list, due.code, today)).toMatchObject({ value: { state: 'open' } });
  });

  it('holds at the amount of the day only', async () => {
    const due = await openDue();
    const answer = await world().source.hold({ ...claimOf(due), amount: due.amount - 1 }, world().today);
    expect(answer).toMatchObject({ ok: false, kind: 'refused', reason: 'amount' });
  });

  it('is told of a payment once, and knows it from then on', async () => {
    const { source, person, today } = world();
    const due = await openDue();
    const claim = claimOf(due);
    await source.hold(claim, today);
    expect(await source.settle(claim, today)).toEqual({ ok: true, value: null });
    expect(await source.settle(claim, today)).toEqual({ ok: true, value: null });
    expect(await source.settle(claimOf(due), today)).toMatchObject({ kind: 'refused', reason: 'paid' });
    expect(await source.find(person.list, due.code, today)).toMatchObject({ value: { state: 'paid' } });
  });

  it.each(['error-429', 'error-500', 'cut', 'hang', 'malformed'] as const)(
    'is unavailable when it cannot be understood (%s), and right at the second try',
    async (fault) => {
      const { source, person, today } = world();
      await world().disturb(fault);
      const first = await source.own(person.list, person.fiscalCode, today);
      expect(first).toMatchObject({ ok: false, kind: 'unavailable' });
      expect((await own()).length).toBeGreaterThan(0);
    },
  );

  it('is told again what it did not answer, and did it once', async () => {
    const { source, today } = world();
    const claim = claimOf(await openDue());
    await world().disturb('lose-answer');
    expect(await source.hold(claim, today)).toMatchObject({ ok: false, kind: 'unavailable' });
    expect(await source.hold(claim, today)).toEqual({ ok: true, value: null });
    await source.release(claim);
  });
}
