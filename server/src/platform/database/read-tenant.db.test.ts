import { createWorld, type World } from '../../../test/world';

const ID = '01900000-0000-7000-8000-0000000000aa';

describe('readTenant', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  const KEYS = 'select key from tenant';

  it('given several questions, then all are answered, of this tenant alone', async () => {
    const { readTenant } = world.database;
    const ask = (tenantId: string) =>
      readTenant(tenantId, (tx) => Promise.all([tx.query(KEYS, []), tx.query('select $1::int as n', [7])]));
    expect(await ask(world.tenant.id)).toEqual([[{ key: 'montesole' }], [{ n: 7 }]]);
    expect(await ask(world.otherTenant.id)).toEqual([[{ key: 'vallechiara' }], [{ n: 7 }]]);
  });

  it('given a change, then it is refused', async () => {
    const write = world.database.readTenant(world.tenant.id, (tx) =>
      tx.query('insert into office (tenant_id, id, name) values ($1, $2, $3)', [tx.tenantId, ID, 'Nuovo']),
    );
    await expect(write).rejects.toThrow('read-only transaction');
  });

  it('given a question after the first answer, then it is refused: the commit has left', async () => {
    const late = world.database.readTenant(world.tenant.id, async (tx) => {
      await tx.query(KEYS, []);
      return tx.query(KEYS, []);
    });
    await expect(late).rejects.toThrow('after the commit left');
  });

  it('given one that fails, then all fail, and the connection is good for the next', async () => {
    const { readTenant } = world.database;
    for (let n = 0; n < 20; n += 1) {
      const failing = readTenant(world.tenant.id, (tx) =>
        Promise.all([tx.query('select 1 / 0', []), tx.query(KEYS, [])]),
      );
      await expect(failing).rejects.toThrow('division by zero');
    }
    expect(await readTenant(world.otherTenant.id, (tx) => tx.query(KEYS, []))).toEqual([
      { key: 'vallechiara' },
    ]);
  });

  it('given something that is no tenant, or a transaction around it, then nothing is asked', async () => {
    const { readTenant } = world.database;
    await expect(readTenant('all', (tx) => tx.query(KEYS, []))).rejects.toThrow('Not a tenant');
    const nested = world.withTenant(world.tenant.id, () =>
      readTenant(world.tenant.id, (tx) => tx.query(KEYS, [])),
    );
    await expect(nested).rejects.toThrow('inside withTenant');
  });
});
