import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { at, textAt } from './json';
import { ROOT } from './paths';

export interface ReadyMadeFile {
  readonly key: string;
  readonly slug: string;
  readonly file: string;
}

const FOLDER = join(ROOT, 'db', 'seeds', 'templates');

/** Every service of the catalogue that is filled in online. */
export function readyMadeServices(): readonly ReadyMadeFile[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((name) => {
      const file = join(FOLDER, name);
      const bundle: unknown = JSON.parse(readFileSync(file, 'utf8'));
      if (at(bundle, 'form') === undefined) return [];
      return [{ key: name.replace('.json', ''), slug: textAt(bundle, 'service.slug'), file }];
    });
}
