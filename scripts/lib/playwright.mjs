import { spawn } from 'node:child_process';
import { findBrowser } from './browser.mjs';
import { ROOT } from './paths.mjs';
import { bin } from './run.mjs';

const CONFIG = ['--config', 'e2e/playwright.config.ts'];

/**
 * Runs browser tests with the browser there is: `code` is that of the run; without a browser nothing runs and `reason` says
 * why. `args` are Playwright's own.
 */
export async function runPlaywright(args, env = {}) {
  const browser = await findBrowser();
  if (browser.path === undefined) return { reason: browser.reason };
  const child = spawn(process.execPath, [bin('playwright'), 'test', ...CONFIG, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, CHROMIUM_PATH: browser.path, ...env },
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve(status ?? 1));
  });
  return { code };
}
