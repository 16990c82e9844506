import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { makeDataFolders } from './lib/paths.mjs';
import { runPlaywright } from './lib/playwright.mjs';
import { main, Stop } from './lib/say.mjs';

/** The browser tests alone; arguments are Playwright's own. */
await main(async () => {
  checkNode();
  makeDataFolders();
  await ensureInstalled();
  await ensureBuilt();
  const { code, reason } = await runPlaywright(process.argv.slice(2));
  if (reason !== undefined) throw new Stop(reason);
  return code;
});
