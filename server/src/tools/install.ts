import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfigOrExit } from '../run-process';
import { installBundle, installReadyMade, parseBundle } from '../domain/services';
import { SeedFiles } from '../seeding';
import { findTenant } from './find-tenant';
import { openInstallation, runTool, say } from './open-installation';

const USAGE = 'npm run install-service -- --tenant KEY --file BUNDLE.json [--office NAME] [--edition-of KEY]';

/**
 * Installs a service from its file and publishes it; one that is there already is left as it is. As an edition of a
 * ready-made service (`--edition-of`) it stays in preparation, and is offered that one's newer editions.
 */
void runTool(async () => {
  const { values } = parseArgs({
    options: {
      tenant: { type: 'string' },
      file: { type: 'string' },
      office: { type: 'string' },
      'edition-of': { type: 'string' },
    },
  });
  const { tenant, file, 'edition-of': key } = values;
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
      key === undefined
        ? installBundle(tx, files, bundle.value, { officeName: values.office, publish: true })
        : installReadyMade(
            tx,
            files,
            { key, version: bundle.value.version ?? 1, bundle: bundle.value },
            values.office,
          ),
    );
    say(
      `${bundle.value.service.slug}: ${added !== undefined ? (key === undefined ? 'installed and published' : 'installed') : 'already there'}`,
    );
    return 0;
  } finally {
    await installation.close();
  }
});
