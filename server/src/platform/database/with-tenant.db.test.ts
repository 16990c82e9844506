import { EntitySchema } from '@mikro-orm/postgresql';
import { createWorld, type World } from '../../../test/world';
import type { TenantTransaction } from '../tenant-transaction';
import { withClient } from './roles';

class Office {
  id!: string;
  tenantId!: string;
  name!: string;
}

const OfficeSchema = new EntitySchema<Office>({
  class: Office,
  tableName: 'office',
  properties: {
    id: { type: 'uuid', primary: true },
    tenantId: { type: 'uuid', fieldName: 'tenant_id' },
    name: { type: 'text' },
  },
});

const ID = '01900000-0000-7000-8000-0000000000aa';

class Citizen {
  id!: string;
  tenantId!: string;
  fiscalCode!: string;
  birthDate!: string;
  createdAt!: Date;
}

const CitizenSchema = new EntitySchema<Citizen>({
  class: Citizen,
  tableName: 'citizen',
  properties: {
    id: { type: 'uuid', primary: true },
    tenantId: { type: 'uuid', fieldName: 'tenant_id' },
    fiscalCode: { type: 'text', fieldName: 'fiscal_code' },
    birthDate: { type: 'date', fieldName: 'birth_date' },
    createdAt: { type: 'Date', fieldName: 'created_at', columnType: 'timestamptz' },
  },
});

const NOW = new Date('2026-03-02T09:00:00.000Z');

describe('withTenant', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('given something that is no tenant, then nothing is asked of the database', async () => {
    for (const wrong of ['', 'all', "'; drop table tenant; --"]) {
      await expect(world.withTenant(wrong, () => Promise.resolve(1))).rejects.toThrow('Not a tenant');
    }
  });

  it('given a tenant, then only its own rows are there', async () => {
    const count = (tenantId: string) =>
      world.withTenant(tenantId, (tx) => tx.query<{ key: string }>('select key from tenant', []));
    expect(await count(world.tenant.id)).toEqual([{ key: 'montesole' }]);
    expect(await count(world.otherTenant.id)).toEqual([{ key: 'vallechiara' }]);
  });

  it('given a row of another tenant, then it cannot be written', async () => {
    const write = world.withTenant(world.tenant.id, (tx) =>
      tx.query('insert into office (tenant_id, id, name) values ($1, $2, $3)', [
        world.otherTenant.id,
        ID,
        'Altrui',
      ]),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  it('given an error inside, then nothing is kept and the connection forgets its tenant', async () => {
    const failing = world.withTenant(world.tenant.id, async (tx) => {
      await tx.query('insert into office (tenant_id, id, name) values ($1, $2, $3)', [
        tx.tenantId,
        ID,
        'Perduto',
      ]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    const rows = await world.withTenant(world.otherTenant.id, (tx) =>
      tx.query('select name from office', []),
    );
    expect(rows).toEqual([]);
  });

  it('given statements left for the end, then they are not done before it and are kept with the commit', async () => {
    const office = 'insert into office (tenant_id, id, name) values ($1, $2, $3)';
    const before = await world.withTenant(world.tenant.id, async (tx) => {
      tx.queryAtCommit(office, [tx.tenantId, ID, 'Alla fine']);
      tx.queryAtCommit('update office set name = $3 where tenant_id = $1 and id = $2', [
        tx.tenantId,
        ID,
        'Ultima',
      ]);
      return tx.query('select name from office', []);
    });
    expect(before).toEqual([]);
    const after = await world.withTenant(world.tenant.id, (tx) =>
      tx.query('delete from office where tenant_id = $1 returning name', [tx.tenantId]),
    );
    expect(after).toEqual([{ name: 'Ultima' }]);
  });

  it('given one left for the end that fails, or work that fails after leaving one, then nothing is kept', async () => {
    const office = 'insert into office (tenant_id, id, name) values ($1, $2, $3)';
    const failing = world.withTenant(world.tenant.id, async (tx) => {
      await tx.query(office, [tx.tenantId, ID, 'Perduto']);
      tx.queryAtCommit(office, [tx.tenantId, ID, 'Due volte']);
      return 'kept';
    });
    await expect(failing).rejects.toThrow('duplicate key');
    const broken = world.withTenant(world.tenant.id, async (tx) => {
      tx.queryAtCommit(office, [tx.tenantId, ID, 'Mai chiesto']);
      throw new Error('no');
    });
    await expect(broken).rejects.toThrow('no');
    const rows = await world.withTenant(world.tenant.id, (tx) => tx.query('select name from office', []));
    expect(rows).toEqual([]);
  });

  it('given one part that fails while another goes on, then what that asks next is refused', async () => {
    const late: string[] = [];
    const goOn = async (tx: TenantTransaction) => {
      await tx.query('select pg_sleep(0.05)', []);
      await tx.query('select 1', []).catch((error: Error) => late.push(error.message));
      expect(() => tx.queryAtCommit('select 1', [])).toThrow('Asked after the transaction ended');
    };
    let other = Promise.resolve();
    const failing = world.withTenant(world.tenant.id, (tx) => {
      other = goOn(tx);
      return Promise.all([other, Promise.reject(new Error('no'))]);
    });
    await expect(failing).rejects.toThrow('no');
    await other;
    expect(late).toEqual(['Asked after the transaction ended']);
  });

  it('given a transaction inside a transaction, then it is refused', async () => {
    const nested = world.withTenant(world.tenant.id, () =>
      world.withTenant(world.tenant.id, () => Promise.resolve(1)),
    );
    await expect(nested).rejects.toThrow('inside');
  });

  it('given an entity manager, then it reads and writes in the same transaction and hydrates dates', async () => {
    const other = await createWorld({ entities: [OfficeSchema, CitizenSchema] });
    await other.withTenant(other.tenant.id, async (tx) => {
      await tx.query('insert into office (tenant_id, id, name) values ($1, $2, $3)', [
        tx.tenantId,
        ID,
        'Prima',
      ]);
      const office = await tx.em().findOneOrFail(Office, { id: ID });
      office.name = 'Dopo';
      await tx.em().flush();
      await tx.query(
        `insert into citizen (tenant_id, id, fiscal_code, given_name, family_name) values ($1, $2, 'X', 'Anna', 'Neri')`,
        [tx.tenantId, ID],
      );
      const em = tx.em();
      const citizen = await em.findOneOrFail(Citizen, { id: ID });
      Object.assign(citizen, { birthDate: '1980-05-06', createdAt: NOW });
      await em.flush();
    });
    const seen = await other.withTenant(other.tenant.id, async (tx) => ({
      offices: await tx.query('select name from office', []),
      citizen: await tx.em().findOneOrFail(Citizen, { id: ID }),
    }));
    expect(seen.offices).toEqual([{ name: 'Dopo' }]);
    expect(seen.citizen).toMatchObject({ birthDate: '1980-05-06', createdAt: NOW });
    await other.close();
  });

  it('given columns of every kind, then they arrive as promised', async () => {
    const rows = await world.withTenant(world.tenant.id, (tx) =>
      tx.query(
        `select 9007199254740991::int8 as big, '2026-02-28'::date as day, '2026-02-28T10:00:00Z'::timestamptz as at,
          1.50::numeric as rate, '{"a": [1]}'::jsonb as doc, '\\x0102'::bytea as bytes`,
        [],
        'column-kinds',
      ),
    );
    expect(rows[0]).toEqual({
      big: 9007199254740991,
      day: '2026-02-28',
      at: new Date('2026-02-28T10:00:00Z'),
      rate: '1.50',
      doc: { a: [1] },
      bytes: Buffer.from([1, 2]),
    });
  });

  it('given a backend that is killed during the work, then this work fails and the next one succeeds', async () => {
    const killed = world.withTenant(world.tenant.id, async (tx) => {
      const [me] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid', []);
      await withClient(world.adminUrl, (client) =>
        client.query('select pg_terminate_backend($1)', [me?.pid]),
      );
      await tx.query('select 1', []);
    });
    await expect(killed).rejects.toThrow();
    await expect(world.withTenant(world.tenant.id, (tx) => tx.query('select 1 as one', []))).resolves.toEqual(
      [{ one: 1 }],
    );
  });
});
