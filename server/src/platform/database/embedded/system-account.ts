import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Under which account PostgreSQL runs: it refuses root. */
export interface SystemAccount {
  readonly uid?: number;
  readonly gid?: number;
  /** Put before the command. */
  readonly prefix: readonly string[];
}

const NOBODY = 65534;

/**
 * Ours where we are not root. As root: the owner of an existing data folder, else `nobody`; where `nobody` cannot reach
 * the folders (a checkout below /root), a user namespace of its own.
 */
export function chooseAccount(dataDir: string, native: string): SystemAccount {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = existsSync(dataDir) ? statSync(dataDir) : undefined;
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, prefix: [] };
  const nobody: SystemAccount = { uid: NOBODY, gid: NOBODY, prefix: [] };
  if (owner === undefined) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  chownSync(dataDir, NOBODY, NOBODY);
  if (canRun(nobody, native, dataDir)) return nobody;
  chownSync(dataDir, 0, 0);
  const namespaced: SystemAccount = { prefix: ['unshare', '--user'] };
  if (canRun(namespaced, native, dataDir)) return namespaced;
  throw new Error(
    `PostgreSQL does not run as root, and the user "nobody" cannot reach ${native} or ${dataDir}. Move the folder to a place that every user can enter (for example /srv), start as an ordinary user, or set DATABASE_URL.`,
  );
}

function canRun(account: SystemAccount, native: string, dataDir: string): boolean {
  const command = [
    ...account.prefix,
    'sh',
    '-c',
    'cd "$1" && touch .writable && rm .writable && "$2" --version',
    'sh',
    dataDir,
  ];
  const [program = 'sh', ...rest] = [...command, join(native, 'bin', 'postgres')];
  return spawnSync(program, rest, spawnAs(account)).status === 0;
}

/** Options of `spawn` for an account. */
export function spawnAs(account: SystemAccount): { uid?: number; gid?: number; cwd: string } {
  const options: { uid?: number; gid?: number; cwd: string } = { cwd: '/' };
  if (account.uid !== undefined) options.uid = account.uid;
  if (account.gid !== undefined) options.gid = account.gid;
  return options;
}
