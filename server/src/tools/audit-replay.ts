import 'reflect-metadata';
import { replayHistories } from '../domain/instances';
import { createCompiledReleases } from '../domain/releases';
import { readConfigOrExit } from '../run-process';
import { openInstallation, runTool, say } from './open-installation';

/** Rebuilds every instance from its history; exit code 1 where one does not stand where its history leads. */
void runTool(async () => {
  const installation = await openInstallation(readConfigOrExit());
  const { withTenant, asDispatcher } = installation.database;
  const releases = createCompiledReleases();
  const report = await replayHistories({ withTenant, asDispatcher, releases }).finally(() =>
    installation.close(),
  );
  const { instances, events, erased, differences } = report;
  for (const { tenantId, code, where } of differences) say(`Differs: tenant ${tenantId}, ${code}: ${where}`);
  say(
    `Replayed ${instances} instances (${erased} erased) of ${report.releases} releases, ${events} events: ${differences.length} differ`,
  );
  return differences.length === 0 ? 0 : 1;
});
