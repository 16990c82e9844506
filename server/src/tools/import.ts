import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findImportObstacles, importConfiguration, parseConfigurationBundle } from '../domain/services';
import { readConfigOrExit } from '../run-process';
import { SeedFiles } from '../seeding';
import { findTenant } from './find-tenant';
import { openInstallation, runTool, say } from './open-installation';

const USAGE = 'npm run import -- --tenant KEY --file FILE.json [--office NAME] [--dry-run]';

/** Brings a configuration into a municipality and says what it did with each part; with `--dry-run` only what it would do. */
void runTool(async () => {
  const { values } = parseArgs({
    options: {
      tenant: { type: 'string' },
      file: { type: 'string' },
      office: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { tenant, file, office } = values;
  if (tenant === undefined || file === undefined) {
    say(USAGE);
    return 2;
  }
  const bundle = parseConfigurationBundle(JSON.parse(await readFile(resolve(file), 'utf8')));
  if (!bundle.ok)
    throw new Error(`${file} is no configuration: ${bundle.error.map(({ path }) => path).join(', ')}`);
  const config = readConfigOrExit();
  const installation = await openInstallation(config);
  try {
    const { asDispatcher, withTenant } = installation.database;
    const files = new SeedFiles(join(config.rootDir, 'db', 'seeds'));
    const items = await withTenant(await findTenant(asDispatcher, tenant), async (tx) => {
      const [obstacle] = await findImportObstacles(tx, bundle.value);
      if (obstacle !== undefined) throw new Error(`${obstacle.path}: ${obstacle.code}`);
      return importConfiguration(tx, files, bundle.value, { officeName: office, apply: !values['dry-run'] });
    });
    for (const { kind, key, change, parts } of items)
      say(`${change.padEnd(8)}${kind} ${key}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`);
    return 0;
  } finally {
    await installation.close();
  }
});
