import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportService, exportTenant, findServiceId } from '../domain/services';
import { readConfigOrExit } from '../run-process';
import { findTenant } from './find-tenant';
import { openInstallation, runTool, say } from './open-installation';

const USAGE = 'npm run export -- --tenant KEY [--service ADDRESS] [--file FILE.json]';

/** Writes the configuration of a municipality, or one of its services, as one file; to the standard output without `--file`. */
void runTool(async () => {
  const { values } = parseArgs({
    options: { tenant: { type: 'string' }, service: { type: 'string' }, file: { type: 'string' } },
  });
  const { tenant, service, file } = values;
  if (tenant === undefined) {
    say(USAGE);
    return 2;
  }
  const installation = await openInstallation(readConfigOrExit());
  try {
    const { asDispatcher, withTenant } = installation.database;
    const bundle = await withTenant(await findTenant(asDispatcher, tenant), async (tx) => {
      if (service === undefined) return exportTenant(tx);
      const id = await findServiceId(tx, service);
      if (id === undefined) throw new Error(`There is no service "${service}"`);
      return exportService(tx, id);
    });
    const text = JSON.stringify(bundle, null, 2);
    if (file === undefined) say(text);
    else await writeFile(resolve(file), `${text}\n`);
    return 0;
  } finally {
    await installation.close();
  }
});
