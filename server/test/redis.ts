import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../src/platform/database/embedded/cluster';

export interface TestRedis {
  readonly url: string;
  /** Ends it at once, without saving anything. */
  kill(): Promise<void>;
  /** Starts it again on the same port, empty. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Path of a real redis-server; undefined where there is none. */
export function findRedisServer(): string | undefined {
  return [
    process.env['REDIS_SERVER_PATH'],
    '/usr/bin/redis-server',
    '/usr/local/bin/redis-server',
    '/opt/homebrew/bin/redis-server',
  ].find((path) => path !== undefined && existsSync(path));
}

/** A real Redis on a free port, keeping nothing on disk. */
export async function startRedis(): Promise<TestRedis> {
  const program = findRedisServer();
  if (program === undefined)
    throw new Error("There is no redis-server: install Debian's, or set REDIS_SERVER_PATH");
  const port = await findFreePort();
  const folder = mkdtempSync(join(tmpdir(), 'redis-'));
  let child = await launch(program, port, folder);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: () => end(child),
    restart: async () => {
      child = await launch(program, port, folder);
    },
    close: async () => {
      await end(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function launch(program: string, port: number, folder: string): Promise<ChildProcess> {
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--dir',
    folder,
  ];
  const child = spawn(program, settings, { stdio: 'ignore' });
  while (!(await answers(port))) await sleep(20);
  return child;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.unref();
    socket.once('connect', () => socket.destroy());
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
