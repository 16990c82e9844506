import type { PersonRegistry } from '../../src/ports/outside/person-registry';

export interface RegistryWorld {
  readonly registry: PersonRegistry;
  /** Makes the register fail the next `count` questions. */
  disturb(
    fault: 'error-429' | 'error-500' | 'cut' | 'hang' | 'slow' | 'malformed',
    count: number,
    on?: string,
  ): Promise<void>;
  settle(): Promise<void>;
}

const ANNA = 'SMPNNA85D52A944F';

/** What every register of persons must do. */
export function personRegistryContract(world: () => RegistryWorld): void {
  const find = (fiscalCode: string) =>
    world().registry.findPerson(fiscalCode, 'PRATICA-2026-0001', 'utente-1');
  const household = (fiscalCode: string) =>
    world().registry.findHousehold(fiscalCode, 'PRATICA-2026-0001', 'utente-1');

  afterEach(() => world().settle());

  it('finds a resident with birth and address', async () => {
    const answer = await find(ANNA);
    expect(answer).toMatchObject({
      kind: 'found',
      value: {
        registryId: 'ES85001AA',
        fiscalCode: ANNA,
        givenName: 'Anna',
        familyName: 'Esempio',
        birthDate: '1985-04-12',
        gender: 'F',
        birthPlace: { name: 'Bologna', code: '037006', province: 'BO' },
        residence: {
          street: 'Via Roma',
          civic: '12',
          postalCode: '99010',
          municipality: 'Montesole',
          municipalityCode: '999001',
          province: 'MS',
          since: '2015-06-01',
        },
        deceasedOn: null,
        abroad: false,
      },
    });
    if (answer.kind !== 'found') throw new Error('unreachable');
    expect(answer.operationId).not.toBe('');
    expect(Number.isNaN(Date.parse(answer.readAt))).toBe(false);
  });

  it('finds the household with relations, the head first', async () => {
    const answer = await household(ANNA);
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(answer.value.map((member) => [member.person.givenName, member.relation])).toEqual([
      ['Bruno', '1'],
      ['Anna', '2'],
      ['Carla', '3'],
      ['Dino', '3'],
    ]);
  });

  it('knows a death, and gives a deceased person without household', async () => {
    expect(await find('SCMPIA40M55F839D')).toMatchObject({
      kind: 'found',
      value: { deceasedOn: '2025-11-02' },
    });
    const answer = await household('SCMPIA40M55F839D');
    expect(answer).toMatchObject({ kind: 'found', value: [{ person: { deceasedOn: '2025-11-02' } }] });
  });

  it('knows who lives abroad', async () => {
    expect(await find('PRTLNE68C57H501J')).toMatchObject({
      kind: 'found',
      value: { abroad: true, residence: null },
    });
  });

  it.each([
    ['unknown to the register', 'GNTTZI95A25H501Y'],
    ['registered abroad and not searchable', 'SPTGUO71E08D969S'],
  ])('says that a person is not found: %s', async (_case, fiscalCode) => {
    expect(await find(fiscalCode)).toEqual({ kind: 'not-found' });
    expect(await household(fiscalCode)).toEqual({ kind: 'not-found' });
  });

  it('finds a code with omocodia and the letter of a civic number', async () => {
    expect(await find('MNMMRO88R10H5LMN')).toMatchObject({
      kind: 'found',
      value: { fiscalCode: 'MNMMRO88R10H5LMN', residence: { street: 'Piazza del Duomo', civic: '3/A' } },
    });
  });

  it('answers with the fiscal code now in force', async () => {
    const answer = await find('CMBCNZ92H46F205Q');
    if (answer.kind !== 'found') throw new Error(answer.kind);
    expect(answer.value.fiscalCode).toMatch(/^CMBCNZ92H46F20/);
    expect(answer.value.fiscalCode).not.toBe('CMBCNZ92H46F205Q');
  });

  it('reads nothing without a purpose', async () => {
    await expect(world().registry.findPerson(ANNA, ' ', 'utente-1')).rejects.toThrow();
  });

  it.each(['error-500', 'cut'] as const)('tries once more after a fault that passes: %s', async (fault) => {
    await world().disturb(fault, 1);
    expect(await find(ANNA)).toMatchObject({ kind: 'found' });
    await world().disturb(fault, 2);
    expect(await find(ANNA)).toMatchObject({ kind: 'unavailable' });
  });

  it('does not insist when it is over quota', async () => {
    await world().disturb('error-429', 1);
    expect(await find(ANNA)).toMatchObject({ kind: 'unavailable' });
    expect(await find(ANNA)).toMatchObject({ kind: 'found' });
  });

  it('is unavailable when the register is too slow or talks nonsense', async () => {
    await world().disturb('hang', 1);
    expect(await find(ANNA)).toMatchObject({ kind: 'unavailable' });
    await world().disturb('malformed', 1, 'C020');
    expect(await find(ANNA)).toMatchObject({ kind: 'unavailable' });
  });

  it('fails as a whole when only the second question fails', async () => {
    await world().disturb('error-500', 2, 'C020');
    expect(await find(ANNA)).toMatchObject({ kind: 'unavailable' });
  });
}
