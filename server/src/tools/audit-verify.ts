import { verifyChains } from '../platform/crypto';
import { readConfigOrExit } from '../run-process';
import { openInstallation, runTool, say } from './open-installation';

void runTool(async () => {
  const installation = await openInstallation(readConfigOrExit());
  const report = await verifyChains(installation.database.asDispatcher).finally(() => installation.close());
  if (report.broken === null) {
    say(`History intact: ${report.instances} instances, ${report.events} events`);
    return 0;
  }
  const { tenantId, instanceId, sequence, reason } = report.broken;
  say(`History broken: tenant ${tenantId}, instance ${instanceId}, event ${sequence}: ${reason}`);
  return 1;
});
