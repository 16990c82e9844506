import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What PostgreSQL wrote about itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The postmaster that says it runs on this folder and really does; a file left by a killed one counts for nothing. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const written = readPostmasterFile(dataDir);
  return written !== undefined && isPostgresOf(written.pid, dataDir) ? written : undefined;
}

function readPostmasterFile(dataDir: string): Postmaster | undefined {
  const file = join(dataDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3] ?? 0), ready: (lines[7] ?? '').trim() === 'ready' };
}

/** Process numbers are used again, above all in containers: the command line decides where it can be read. */
function isPostgresOf(pid: number, dataDir: string): boolean {
  if (!isAlive(pid)) return false;
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync(commandLine)) return process.platform !== 'linux';
  return readFileSync(commandLine, 'utf8').split('\0').includes(dataDir);
}

/** True while a process with this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
