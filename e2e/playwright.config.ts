import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { longestFirst } from './support/longest-first';
import { RESULTS } from './support/paths';
import { leftForOtherRuns } from './support/rotation';

const SECOND = 1000;

/** Real servers, one browser, two at a time: what a machine with two cores carries. */
export default defineConfig({
  testDir: __dirname,
  projects: longestFirst(leftForOtherRuns()),
  outputDir: join(RESULTS, 'runs'),
  globalSetup: join(__dirname, 'support', 'global-setup.ts'),
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A machine that is busy with other work may be late once; the summary names what needed it.
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 240 * SECOND,
  expect: { timeout: 15 * SECOND },
  reporter: [['list'], ['json', { outputFile: join(RESULTS, 'results.json') }]],
  use: {
    locale: 'it-IT',
    timezoneId: 'Europe/Rome',
    actionTimeout: 15 * SECOND,
    navigationTimeout: 30 * SECOND,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] === undefined ? {} : { executablePath: process.env['CHROMIUM_PATH'] }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--lang=it-IT',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
