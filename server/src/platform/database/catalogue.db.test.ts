import { createWorld, type World } from '../../../test/world';
import { withClient } from './roles';

/** Tables that belong to no municipality. */
const COMMON = ['migration', 'municipality'];

interface TableFacts {
  readonly name: string;
  readonly forced: boolean;
  readonly has_tenant: boolean;
  readonly tenant_in_key: boolean;
  readonly owner: string;
  readonly policies: number;
}

describe('the database as the migrations leave it', () => {
  let world: World;
  let tables: readonly TableFacts[];
  beforeAll(async () => {
    world = await createWorld();
    tables = await withClient(world.adminUrl, async (client) => {
      const found: { rows: TableFacts[] } = await client.query(`
        select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced, pg_get_userbyid(c.relowner) as owner,
          exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id') as has_tenant,
          exists (select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
            where i.indrelid = c.oid and i.indisprimary and a.attname = 'tenant_id') as tenant_in_key,
          (select count(*)::int from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant_isolation') as policies
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and c.relkind in ('r', 'p') order by 1`);
      return found.rows;
    });
  });
  afterAll(() => world.close());

  it('given every table, then it is common to all by name, or bound to one tenant', () => {
    const loose = tables.filter(({ name, forced }) => !forced && !COMMON.includes(name));
    expect(loose.map(({ name }) => name)).toEqual([]);
    expect(tables.length).toBeGreaterThan(25);
  });

  it('given every table of a tenant, then row level security is forced and the tenant is part of its key', () => {
    const bound = tables.filter(({ name }) => !COMMON.includes(name) && name !== 'tenant');
    const wrong = bound.filter((table) => !table.has_tenant || !table.tenant_in_key || table.policies !== 1);
    expect(wrong).toEqual([]);
  });

  it('given the roles, then the owner owns everything and neither of the others bypasses anything', async () => {
    expect(new Set(tables.map(({ owner }) => owner))).toEqual(new Set(['istanze_owner']));
    const roles = await withClient(world.adminUrl, async (client) => {
      const sql = `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'istanze%' order by 1`;
      return (await client.query(sql)).rows;
    });
    const plain = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
    expect(roles).toEqual(
      ['istanze_app', 'istanze_dispatcher', 'istanze_owner'].map((rolname) => ({ rolname, ...plain })),
    );
  });

  it('given a connection of the application on which no tenant was set, or was set before, then reading is an error', async () => {
    await withClient(world.appUrl, async (client) => {
      await expect(client.query('select * from tenant')).rejects.toThrow('app.tenant');
      await client.query(`begin; select set_config('app.tenant', '${world.tenant.id}', true); commit`);
      await expect(client.query('select * from office')).rejects.toThrow('uuid');
    });
  });

  it('given the dispatcher, then it can read no table at all', async () => {
    await withClient(world.dispatcherUrl, async (client) => {
      for (const { name } of tables)
        await expect(client.query(`select 1 from "${name}"`)).rejects.toThrow('permission denied');
    });
  });

  it('given functions that run with the rights of the owner, then not everybody may call them', async () => {
    const open = await withClient(world.adminUrl, async (client) => {
      const sql = `select p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
        where n.nspname = 'public' and p.prosecdef and has_function_privilege('public', p.oid, 'execute')`;
      return (await client.query(sql)).rows;
    });
    expect(open).toEqual([]);
  });
});
