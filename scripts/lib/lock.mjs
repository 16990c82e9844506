import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './paths.mjs';
import { say } from './say.mjs';

/** Who holds a file as its lock: a living process, told from a later one with the same number. Undefined when nobody does. */
export function findHolder(file) {
  if (!existsSync(file)) return undefined;
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8'));
    process.kill(holder.pid, 0);
    return beganAt(holder.pid) === holder.began ? holder.pid : undefined;
  } catch {
    return undefined;
  }
}

/** True when the lock is ours now; a lock whose holder is gone is taken over. */
export function tryHold(file) {
  mkdirSync(dirname(file), { recursive: true });
  const content = JSON.stringify({ pid: process.pid, began: beganAt(process.pid) });
  if (existsSync(file) && findHolder(file) === undefined) rmSync(file, { force: true });
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch {
    return false;
  }
}

export function release(file) {
  rmSync(file, { force: true });
}

/** When a process began, where the system tells: process numbers are used again. */
function beganAt(pid) {
  const file = `/proc/${pid}/stat`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(') ').at(-1).split(' ')[19] : '';
}

/** One process at a time installs and builds in a checkout; another one waits and then finds everything done. */
export async function whileAlone(work) {
  const file = join(ROOT, '.data', 'build.lock');
  let told = false;
  while (!tryHold(file)) {
    if (!told)
      say(`Waiting for process ${findHolder(file) ?? '?'}, which installs or builds in this folder …`);
    told = true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  try {
    return await work();
  } finally {
    release(file);
  }
}
