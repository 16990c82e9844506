import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { withClient } from '../src/platform/database/roles';
import { createWorld, type World } from './world';

const FILE = join(resolve(__dirname, '../..'), 'db/migrations/snapshot.txt');

/** Everything the migrations leave behind, a line each; what a reviewer reads when a migration is added. */
const CATALOGUE = `
  select 'table ' || c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
    || case when a.attnotnull then ' not null' else '' end as line
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  union all
  select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
  where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = 'public'
  union all
  select 'policy ' || tablename || ' ' || policyname || ' ' || roles::text || ' ' || coalesce(qual, '') from pg_policies where schemaname = 'public'
  union all
  select 'trigger ' || pg_get_triggerdef(t.oid) from pg_trigger t where not t.tgisinternal
  union all
  select 'function ' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'
    || case when p.prosecdef then ' security definer' else '' end || ' ' || md5(p.prosrc) || ' ' || coalesce(p.proacl::text, '')
  from pg_proc p where p.pronamespace = 'public'::regnamespace
  union all
  select 'grant ' || table_name || ' ' || grantee || ' ' || string_agg(privilege_type, ',' order by privilege_type)
  from information_schema.role_table_grants where table_schema = 'public' and grantee in ('istanze_app', 'istanze_dispatcher')
  group by table_name, grantee
  order by 1`;

describe('the snapshot of the database', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('given the migrations, then the database is what db/migrations/snapshot.txt says (UPDATE_SNAPSHOT=1 writes it)', async () => {
    const lines = await withClient(world.adminUrl, async (client) => {
      const found: { rows: { line: string }[] } = await client.query(CATALOGUE);
      return found.rows.map((row) => row.line.replace(/\s+/g, ' '));
    });
    const text = `${[...lines].sort().join('\n')}\n`;
    if (process.env['UPDATE_SNAPSHOT'] === '1') writeFileSync(FILE, text);
    expect(text.split('\n')).toEqual((existsSync(FILE) ? readFileSync(FILE, 'utf8') : '').split('\n'));
  });
});
