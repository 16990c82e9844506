import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfigOrExit } from '../run-process';
import { installBundle, parseBundle } from '../domain/services';
import { SeedFiles } from '../seeding';
import { findTenant } from './find-tenant';
import { openInstallation, runTool, say } from './open-installation';

const USAGE = 'npm run install-service -- --tenant KEY --file BUNDLE.json [--office NAME]';

/** Installs a ready-made service from its file and publishes it; one that is there already is left as it is. */
void runTool(async () => {
  const { values } = parseArgs({
    options: { tenant: { type: 'string' }, file: { type: 'string' }, office: { type: 'string' } },
  });
  const { tenant, file } = values;
  if (tenant === undefined || file === undefined) {
    say(USAGE);
    return 2;
  }
  const bundle = parseBundle(JSON.parse(await readFile(resolve(file), 'utf8')));
  if (!bundle.ok)
    throw new Error(`${file} is no service: ${bundle.error.map(({ path }) => path).join(', ')}`);
  const config = readConfigOrExit();
  const installation = await openInstallation(config);
  try {
    const tenantId = await findTenant(installation.database.asDispatcher, tenant);
    const files = new SeedFiles(join(config.rootDir, 'db', 'seeds'));
    const added = await installation.database.withTenant(tenantId, (tx) =>
      installBundle(tx, files, bundle.value, { officeName: values.office, publish: true }),
    );
    say(`${bundle.value.service.slug}: ${added !== undefined ? 'installed and published' : 'already there'}`);
    return 0;
  } finally {
    await installation.close();
  }
});
