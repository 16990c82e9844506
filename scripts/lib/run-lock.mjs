import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, makeDataFolders } from './paths.mjs';
import { Stop } from './say.mjs';

const FILE = join(DATA, 'start.json');

/** One start per data folder. Answers how to give it back; a start that was killed holds nothing. */
export function claimDataFolder() {
  makeDataFolders();
  mkdirSync(DATA, { recursive: true });
  const other = readOwner();
  if (other !== undefined)
    throw new Stop(
      `Istanze Online already runs in this folder (process ${other.pid}). Stop it first, or set DATA_DIR for a second one.`,
    );
  writeFileSync(FILE, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  return () => rmSync(FILE, { force: true });
}

function readOwner() {
  if (!existsSync(FILE)) return undefined;
  try {
    const owner = JSON.parse(readFileSync(FILE, 'utf8'));
    process.kill(owner.pid, 0);
    return beganAt(owner.pid) === owner.began ? owner : undefined;
  } catch {
    return undefined;
  }
}

/** When a process began, where the system tells: process numbers are used again. */
function beganAt(pid) {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1).split(' ')[19] : '';
}
