import { join } from 'node:path';
import { readConfigOrExit } from '../run-process';
import { seedDemo, SeedFiles } from '../seeding';
import { openInstallation, runTool, say } from './open-installation';

void runTool(async () => {
  const config = readConfigOrExit();
  const installation = await openInstallation(config);
  const { withTenant, asDispatcher } = installation.database;
  const files = new SeedFiles(join(config.rootDir, 'db', 'seeds'));
  await seedDemo({ files, withTenant, asDispatcher }, say).finally(() => installation.close());
  return 0;
});
