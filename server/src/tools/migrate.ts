import { readConfigOrExit } from '../run-process';
import { openInstallation, runTool, say } from './open-installation';

void runTool(async () => {
  let applied = 0;
  const installation = await openInstallation(readConfigOrExit(), (name) => {
    applied += 1;
    say(name);
  });
  await installation.close();
  say(applied === 0 ? 'The database is up to date' : `${applied} migrations applied`);
  return 0;
});
