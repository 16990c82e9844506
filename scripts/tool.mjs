import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { makeDataFolders, ROOT } from './lib/paths.mjs';
import { main, sayOnStandardError, Stop } from './lib/say.mjs';

/** Runs one of the command line tools of the server: migrate, seed, token, audit-verify. */
await main(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  if (!/^[a-z-]+$/.test(name) || !existsSync(join(ROOT, 'server/src/tools', `${name}.ts`)))
    throw new Stop(`There is no tool "${name}"`);
  sayOnStandardError();
  checkNode();
  makeDataFolders();
  await ensureInstalled();
  await ensureBuilt({ only: ['shared', 'server'] });
  return (
    spawnSync(process.execPath, [join(ROOT, 'server/dist/tools', `${name}.js`), ...args], {
      stdio: 'inherit',
      cwd: ROOT,
    }).status ?? 1
  );
});
