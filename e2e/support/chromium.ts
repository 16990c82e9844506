import { existsSync } from 'node:fs';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The browser of the tests: the one named, the system's, or the one inside the npm package. */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return named;
  const system = SYSTEM.find((path) => existsSync(path));
  if (system !== undefined) return system;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
