import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReferenceFiles } from '../domain/services';

/** Reads the data of `db/seeds`: files of this repository, written by us, so their shape is taken on trust. */
export class SeedFiles implements ReferenceFiles {
  constructor(private readonly folder: string) {}

  async read<T>(...path: readonly string[]): Promise<T> {
    const text = await readFile(join(this.folder, ...path), 'utf8');
    return parseTrusted<T>(text);
  }

  async list(...path: readonly string[]): Promise<readonly string[]> {
    const names = await readdir(join(this.folder, ...path));
    return names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .sort();
  }
}

function parseTrusted<T>(text: string): T {
  return JSON.parse(text);
}
