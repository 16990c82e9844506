import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { FileStore } from '../../../ports/outside/file-store';

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}(\/[A-Za-z0-9][A-Za-z0-9._-]{0,120}){0,4}$/;

/** Files in a folder of this machine, spread over 65,536 subfolders by the hash of their name. */
export class FolderFileStore implements FileStore {
  private readonly root: string;

  constructor(folder: string) {
    this.root = resolve(folder);
  }

  /** Complete or not there at all, also after a power cut: written aside, flushed, then renamed. */
  async put(name: string, content: Uint8Array): Promise<void> {
    const path = this.pathOf(name);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const aside = `${path}.${randomUUID()}.tmp`;
    try {
      await writeFlushed(aside, content);
      await rename(aside, path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await flushFolders(dirname(path), made === undefined ? dirname(path) : dirname(made));
  }

  async get(name: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(this.pathOf(name)));
  }

  /** Removing what is not there is no error. */
  async remove(name: string): Promise<void> {
    const path = this.pathOf(name);
    await rm(path, { force: true });
  }

  private pathOf(name: string): string {
    if (!NAME.test(name) || name.includes('..') || name.endsWith('.tmp'))
      throw new Error('This is no name of a stored file');
    const hash = createHash('sha256').update(name).digest('hex');
    const path = join(this.root, hash.slice(0, 2), hash.slice(2, 4), name);
    if (!path.startsWith(this.root + sep)) throw new Error('This is no name of a stored file');
    return path;
  }
}

async function writeFlushed(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new names must survive too: from the file's folder up to the one that was already there. */
async function flushFolders(from: string, upTo: string): Promise<void> {
  await flushFolder(from);
  if (from !== upTo && from.startsWith(upTo)) await flushFolders(dirname(from), upTo);
}

/** Windows cannot flush a folder. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
