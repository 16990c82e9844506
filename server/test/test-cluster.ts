import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCluster } from '../src/platform/database/embedded/cluster';
import { findPostmaster, isAlive } from '../src/platform/database/embedded/postmaster-file';
import { migrate, readMigrations } from '../src/platform/database/migrate';
import { ensureRoles, openDatabaseToRoles, urlAs, withClient } from '../src/platform/database/roles';
import { createTestTenants } from './test-tenants';

const ROOT = resolve(__dirname, '../..');
const HOME = join(ROOT, '.data', 'test');
const DATA = join(HOME, 'postgres');
const USERS = join(HOME, 'users');
const LOCK = join(HOME, 'lock');

/** Throw-away secrets of a cluster that listens on loopback and holds invented data. */
export const TEST_PASSWORDS = { owner: 'owner', app: 'app', dispatcher: 'dispatcher' };
const SUPERUSER = 'postgres';

/** Starts the one PostgreSQL of all test runs, or joins the one that runs, and makes the migrated template. */
export async function joinTestCluster(): Promise<void> {
  mkdirSync(USERS, { recursive: true });
  await locked(async () => {
    writeFileSync(join(USERS, String(process.pid)), '');
    const running = findPostmaster(DATA);
    const port = running?.ready === true ? running.port : (await start()).port;
    const server = `postgres://postgres:${SUPERUSER}@127.0.0.1:${port}/postgres`;
    process.env['TEST_DATABASE_SERVER'] = server;
    process.env['TEST_DATABASE_TEMPLATE'] = await ensureTemplate(server);
    process.env['TEST_DATABASE_RUN'] = String(process.pid);
  });
}

/** Drops the databases of this run; the last run that leaves stops the cluster. */
export async function leaveTestCluster(): Promise<void> {
  await locked(async () => {
    await dropDatabasesOf(process.env['TEST_DATABASE_SERVER'] ?? '', process.pid);
    rmSync(join(USERS, String(process.pid)), { force: true });
    const running = findPostmaster(DATA);
    if (liveUsers() > 0 || running === undefined) return;
    process.kill(running.pid, 'SIGINT');
    while (findPostmaster(DATA) !== undefined) await sleep(20);
  });
}

function start() {
  return startCluster({
    dataDir: DATA,
    logFile: join(HOME, 'postgres.log'),
    superuserPassword: SUPERUSER,
    durable: false,
    tied: false,
  });
}

async function ensureTemplate(server: string): Promise<string> {
  const migrations = readMigrations(join(ROOT, 'db', 'migrations'));
  const hash = createHash('sha256')
    .update(JSON.stringify([...migrations, createTestTenants.toString()]))
    .digest('hex');
  const name = `template_${hash.slice(0, 12)}`;
  const draft = `${name}_draft`;
  await withClient(server, async (client) => {
    const there = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (there.rows.length > 0) return;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    const admin = urlAs(server, 'postgres', SUPERUSER, draft);
    await ensureRoles(admin, TEST_PASSWORDS);
    await openDatabaseToRoles(admin);
    await migrate(urlAs(admin, 'istanze_owner', TEST_PASSWORDS.owner), migrations);
    await createTestTenants(admin);
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

async function dropDatabasesOf(server: string, run: number): Promise<void> {
  await withClient(server, async (client) => {
    const found: { rows: { datname: string }[] } = await client.query(
      `select datname from pg_database where datname like 'test\\_%'`,
    );
    for (const { datname } of found.rows) {
      const owner = Number(datname.split('_')[1]);
      if (owner === run || !isAlive(owner))
        await client.query(`drop database if exists ${datname} with (force)`);
    }
  });
}

function liveUsers(): number {
  return readdirSync(USERS).filter((pid) => {
    if (isAlive(Number(pid))) return true;
    rmSync(join(USERS, pid), { force: true });
    return false;
  }).length;
}

const STALE_LOCK_MS = 120_000;

async function locked(work: () => Promise<void>): Promise<void> {
  while (!tryLock()) await sleep(50);
  try {
    await work();
  } finally {
    rmSync(LOCK, { recursive: true, force: true });
  }
}

function tryLock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_LOCK_MS) rmSync(LOCK, { recursive: true, force: true });
    return false;
  }
}
