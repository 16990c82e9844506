import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from './postmaster-file';

interface Owner {
  readonly pid: number;
  /** When the process began, in the system's own count; tells it from a later one with the same number. */
  readonly began: string;
}

/** The living process that started this cluster and will stop it; undefined when there is none. */
export function findOwner(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const owner = readOwner(file);
  if (owner === undefined || !isAlive(owner.pid) || beganAt(owner.pid) !== owner.began) return undefined;
  return owner.pid;
}

export function writeOwner(file: string): void {
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) } satisfies Owner), {
    mode: 0o600,
  });
}

export function removeOwner(file: string): void {
  rmSync(file, { force: true });
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/<pid>/stat; empty where there is no such file, and then the number alone decides. */
function beganAt(pid: number): string {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return '';
  const afterName = readFileSync(file, 'utf8').split(') ').at(-1) ?? '';
  return afterName.split(' ')[19] ?? '';
}
