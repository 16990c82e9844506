import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseConfig, type Config } from '../config';
import { openDatabase } from './database';
import { startCluster, type Cluster } from './embedded/cluster';
import { findPostmaster } from './embedded/postmaster-file';
import { AlreadyRunning, prepareDatabase } from './installation-database';
import { migrate, readMigrations } from './migrate';
import { withClient } from './roles';

const ROOT = resolve(__dirname, '../../../..');

function aConfig(dataDir: string, environment: Readonly<Record<string, string>> = {}): Config {
  const config = parseConfig({ DATA_DIR: dataDir, ...environment }, ROOT);
  if (!config.ok) throw new Error(config.error.join());
  return config.value;
}

describe('prepareDatabase, embedded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('given an empty folder, then a cluster runs in it, keeps its data over a restart, and is never started twice', async () => {
    const config = aConfig(folder);
    const first = await prepareDatabase(config);
    await expect(prepareDatabase(config)).rejects.toThrow(AlreadyRunning);
    const joined = await prepareDatabase(config, { join: true });
    expect(joined.url).toBe(first.url);
    await migrate(first.ownerUrl ?? '', readMigrations(join(ROOT, 'db/migrations')));
    await joined.stop();
    await expect(withClient(first.url, (client) => client.query('select 1'))).resolves.toBeDefined();
    await first.stop();
    const again = await prepareDatabase(config);
    const applied = await withClient(again.url, (client) =>
      client.query('select count(*)::int as n from migration'),
    );
    expect(applied.rows[0].n).toBeGreaterThan(5);
    await again.stop();
    expect(findPostmaster(join(folder, 'postgres'))).toBeUndefined();
    expect(statSync(join(folder, 'keys', 'database.json')).mode & 0o077).toBe(0);
  }, 60_000);
});

describe('prepareDatabase, external', () => {
  const folder = mkdtempSync(join(tmpdir(), 'external-'));
  let cluster: Cluster;
  const url = (role: string, database = 'comune') =>
    `postgres://${role}:x@127.0.0.1:${cluster.port}/${database}`;
  const prepare = (environment: Readonly<Record<string, string>>) =>
    prepareDatabase(aConfig(join(folder, 'data'), environment));

  beforeAll(async () => {
    cluster = await startCluster({
      dataDir: join(folder, 'postgres'),
      logFile: join(folder, 'postgres.log'),
      superuserPassword: 'x',
      durable: false,
      tied: true,
    });
    await withClient(url('postgres', 'postgres'), async (client) => {
      await client.query(
        `create role installer login createrole password 'x'; create role plain login password 'x'`,
      );
      await client.query('create database comune owner installer');
    });
  }, 60_000);
  afterAll(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('given a superuser, then it is refused, also as the role of the queries', async () => {
    await expect(prepare({ DATABASE_URL: url('postgres') })).rejects.toThrow('it is a superuser');
    const addresses = await prepare({ DATABASE_URL: url('postgres'), DATABASE_DISPATCHER_URL: url('plain') });
    const opening = openDatabase({ ...addresses, poolSize: 2, entities: [], onError: () => undefined });
    await expect(opening).rejects.toThrow('it is a superuser');
  });

  it('given a role that may make nothing, then it is told what is missing', async () => {
    await expect(prepare({ DATABASE_URL: url('plain') })).rejects.toThrow('DATABASE_DISPATCHER_URL');
  });

  it('given a role that may create roles, then the three come into being and the product runs as none of the mighty', async () => {
    const addresses = await prepare({ DATABASE_URL: url('installer') });
    await prepare({ DATABASE_URL: url('installer') });
    await migrate(addresses.ownerUrl ?? '', readMigrations(join(ROOT, 'db/migrations')));
    const database = await openDatabase({
      ...addresses,
      poolSize: 2,
      entities: [],
      onError: () => undefined,
    });
    expect(await database.asDispatcher((tx) => tx.query('select tenant_ids()', []))).toEqual([]);
    await database.close();
  });
});
