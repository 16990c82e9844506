import type { AccessGrant, AccessList } from '../../src/ports/outside/access-list';

export interface AccessWorld {
  readonly list: AccessList;
  disturb(
    fault: 'late' | 'never' | 'refuse' | 'error-429' | 'error-500' | 'cut' | 'hang' | 'lose-answer',
    seconds?: number,
  ): Promise<void>;
  settle(): Promise<void>;
}

let sequence = 0;

/** What every list of admitted plates must do. */
export function accessListContract(world: () => AccessWorld): void {
  const newGrant = (changes: Partial<AccessGrant> = {}): AccessGrant => ({
    reference: `PERM/2026/${(sequence += 1)}`,
    plates: ['AB123CD', 'EF456GH'],
    zone: 'centro',
    validFrom: '2026-01-01',
    validTo: '2026-12-31',
    ...changes,
  });

  afterEach(() => world().settle());

  it('puts plates in force with a receipt, once however often they are sent', async () => {
    const grant = newGrant();
    const first = await world().list.grant(grant);
    expect(first).toMatchObject({ kind: 'acknowledged', receipt: expect.any(String) });
    expect(await world().list.grant(grant)).toEqual(first);
    expect(await world().list.grant({ ...grant, plates: [...grant.plates].reverse() })).toEqual(first);
    expect(await world().list.status(grant.reference)).toEqual(first);
  });

  it('replaces the plates of a permit', async () => {
    const grant = newGrant();
    const first = await world().list.grant(grant);
    const changed = await world().list.grant({ ...grant, plates: ['ZZ999ZZ'] });
    expect(changed.kind).toBe('acknowledged');
    expect(changed).not.toEqual(first);
  });

  it('is taken first and acknowledged later', async () => {
    await world().disturb('late', 1);
    const grant = newGrant();
    expect(await world().list.grant(grant)).toEqual({ kind: 'accepted' });
    expect(await world().list.status(grant.reference)).toEqual({ kind: 'accepted' });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(await world().list.status(grant.reference)).toMatchObject({ kind: 'acknowledged' });
  });

  it('may never be acknowledged', async () => {
    await world().disturb('never');
    const grant = newGrant();
    expect(await world().list.grant(grant)).toEqual({ kind: 'accepted' });
    expect(await world().list.status(grant.reference)).toEqual({ kind: 'accepted' });
  });

  it.each([
    ['no plates', { plates: [] }],
    ['a plate that is none', { plates: ['AB 123 CD'] }],
    ['an end before its beginning', { validTo: '2025-12-31' }],
  ])('refuses %s', async (_case, changes) => {
    expect(await world().list.grant(newGrant(changes))).toMatchObject({
      kind: 'refused',
      reason: expect.any(String),
    });
  });

  it('tells a refusal with its reason', async () => {
    await world().disturb('refuse');
    expect(await world().list.grant(newGrant())).toEqual({ kind: 'refused', reason: 'refused-by-operator' });
  });

  it('takes plates away, also twice, also those it never had', async () => {
    const grant = newGrant();
    await world().list.grant(grant);
    expect(await world().list.revoke(grant.reference)).toMatchObject({ kind: 'acknowledged' });
    expect(await world().list.revoke(grant.reference)).toMatchObject({ kind: 'acknowledged' });
    expect(await world().list.status(grant.reference)).toEqual({ kind: 'unknown' });
    expect(await world().list.revoke('mai-visto')).toMatchObject({ kind: 'acknowledged' });
    expect(await world().list.grant(grant)).toMatchObject({ kind: 'acknowledged' });
  });

  it('does not know what was never granted', async () => {
    expect(await world().list.status('mai-visto')).toEqual({ kind: 'unknown' });
  });

  it.each(['error-429', 'error-500', 'cut', 'hang', 'lose-answer'] as const)(
    'throws when it cannot be reached (%s), and is right at the second try',
    async (fault) => {
      const grant = newGrant();
      await world().disturb(fault);
      await expect(world().list.grant(grant)).rejects.toThrow();
      expect(await world().list.grant(grant)).toMatchObject({ kind: 'acknowledged' });
    },
  );
}
