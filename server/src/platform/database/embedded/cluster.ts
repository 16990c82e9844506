import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findPostgresBinaries } from './binaries';
import { findPostmaster, isAlive, type Postmaster } from './postmaster-file';
import { chooseAccount, spawnAs, type SystemAccount } from './system-account';

export interface ClusterSettings {
  readonly dataDir: string;
  /** File that collects what PostgreSQL says. */
  readonly logFile: string;
  readonly superuserPassword: string;
  /** False for tests alone: nothing is forced to disk. */
  readonly durable: boolean;
  /** True: PostgreSQL stops by itself when this process ends, however it ends. */
  readonly tied: boolean;
}

export interface Cluster {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const STOP_LIMIT_MS = 30_000;

/** Starts the PostgreSQL of a data folder, making the folder at the first time. A postmaster left behind is stopped first. */
export async function startCluster(settings: ClusterSettings): Promise<Cluster> {
  const native = findPostgresBinaries();
  mkdirSync(dirname(settings.dataDir), { recursive: true });
  const account = chooseAccount(settings.dataDir, native);
  if (!existsSync(join(settings.dataDir, 'PG_VERSION'))) initialize(settings, native, account);
  await stopLeftover(settings.dataDir);
  const child = launch(settings, native, account, await findFreePort());
  const postmaster = await waitUntilReady(settings, child);
  return { port: postmaster.port, pid: postmaster.pid, stop: () => stopCluster(settings.dataDir, child) };
}

function initialize(settings: ClusterSettings, native: string, account: SystemAccount): void {
  const passwordFile = `${settings.dataDir}.password`;
  writeFileSync(passwordFile, settings.superuserPassword, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined)
    chownSync(passwordFile, account.uid, account.gid);
  const options = [
    '-U',
    'postgres',
    '-E',
    'UTF8',
    '--locale=C',
    '--locale-provider=icu',
    '--icu-locale=it-IT',
  ];
  const secure = [
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    ...(settings.durable ? [] : ['--no-sync']),
  ];
  const initdb = [
    ...account.prefix,
    join(native, 'bin', 'initdb'),
    '-D',
    settings.dataDir,
    ...options,
    ...secure,
  ];
  const [program = '', ...rest] = initdb;
  const done = spawnSync(program, rest, { ...spawnAs(account), encoding: 'utf8' });
  rmSync(passwordFile, { force: true });
  if (done.status !== 0)
    throw new Error(`The database could not be created in ${settings.dataDir}: ${done.stderr}`);
}

/** The shell waits for the end of its input, which is the end of this process, and then asks PostgreSQL to stop quickly. */
const TIED_SCRIPT =
  'exec 3<&0; "$@" </dev/null 3<&- & p=$!; (read -r _ <&3; kill -INT $p 2>/dev/null) >/dev/null 2>&1 & wait $p';

function launch(
  settings: ClusterSettings,
  native: string,
  account: SystemAccount,
  port: number,
): ChildProcess {
  mkdirSync(dirname(settings.logFile), { recursive: true });
  const log = openSync(settings.logFile, 'a');
  const postgres = [
    ...account.prefix,
    join(native, 'bin', 'postgres'),
    '-D',
    settings.dataDir,
    ...parameters(settings, port),
  ];
  const command = settings.tied ? ['sh', '-c', TIED_SCRIPT, 'sh', ...postgres] : postgres;
  const [program = '', ...rest] = command;
  const child = spawn(program, rest, {
    ...spawnAs(account),
    stdio: [settings.tied ? 'pipe' : 'ignore', log, log],
    detached: true,
    env: { ...process.env, LC_ALL: 'C' },
  });
  child.stdin?.on('error', () => undefined);
  closeSync(log);
  child.unref();
  return child;
}

function parameters(settings: ClusterSettings, port: number): readonly string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(settings.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function waitUntilReady(settings: ClusterSettings, child: ChildProcess): Promise<Postmaster> {
  for (;;) {
    const found = findPostmaster(settings.dataDir);
    if (found?.ready === true) return found;
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`PostgreSQL did not start; its last words:\n${lastLines(settings.logFile)}`);
    }
    await sleep(30);
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n');
}

/** Stops whatever PostgreSQL still runs on the folder (after a killed start) and clears the file of a dead one. */
export async function stopLeftover(dataDir: string): Promise<void> {
  await stopPostmaster(dataDir);
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

async function stopPostmaster(dataDir: string): Promise<void> {
  const left = findPostmaster(dataDir);
  if (left === undefined) return;
  process.kill(left.pid, 'SIGINT');
  const since = process.hrtime.bigint();
  while (isAlive(left.pid) && findPostmaster(dataDir) !== undefined) {
    if (Number(process.hrtime.bigint() - since) / 1e6 > STOP_LIMIT_MS) process.kill(left.pid, 'SIGQUIT');
    await sleep(30);
  }
}

async function stopCluster(dataDir: string, child: ChildProcess): Promise<void> {
  await stopPostmaster(dataDir);
  child.stdin?.destroy();
}

/** A port of this machine that nobody uses at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
