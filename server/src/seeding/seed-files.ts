import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Reads the data of `db/seeds`: files of this repository, written by us, so their shape is taken on trust. */
export class SeedFiles {
  constructor(private readonly folder: string) {}

  async read<T>(...path: readonly string[]): Promise<T> {
    const text = await readFile(join(this.folder, ...path), 'utf8');
    return parseTrusted<T>(text);
  }
}

function parseTrusted<T>(text: string): T {
  return JSON.parse(text);
}
