import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = /\.(ts|tsx)$/;
const TEST = /\.test\.tsx?$/;

/** Every word of the sources under `folders` that could be a class name. */
export function readClassNames(folders: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of folders.flatMap(listSources)) {
    for (const word of readFileSync(file, 'utf8').match(/[A-Za-z_][\w-]*/g) ?? []) words.add(word);
  }
  return words;
}

function listSources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : listSources(path);
    return SOURCE.test(entry.name) && !TEST.test(entry.name) ? [path] : [];
  });
}
