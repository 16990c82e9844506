import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './lib/browser.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { checkNode, ensureInstalled } from './lib/install.mjs';
import { makeDataFolders, ROOT } from './lib/paths.mjs';
import { bin } from './lib/run.mjs';
import { main, Stop } from './lib/say.mjs';

/** The browser tests alone; arguments are Playwright's own. */
await main(async () => {
  checkNode();
  makeDataFolders();
  await ensureInstalled();
  await ensureBuilt();
  const browser = await findBrowser();
  if (browser.path === undefined) throw new Stop(browser.reason);
  const config = existsSync(join(ROOT, 'playwright.config.ts'))
    ? []
    : ['--config', 'e2e/playwright.config.ts'];
  const args = [bin('playwright'), 'test', ...config, ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser.path },
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});
