import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium';
import { RESULTS, SCREENS } from './paths';
import { publishStack } from './shared-stack';
import { Stack } from './stack';

/** Finds the browser and starts the stack of this run; the answer ends it, keeping its logs with the results. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env['CHROMIUM_PATH'] = await findChromium();
  rmSync(SCREENS, { recursive: true, force: true });
  mkdirSync(SCREENS, { recursive: true });
  const stack = await Stack.create();
  publishStack(stack.addresses);
  return async () => {
    cpSync(join(stack.addresses.dataFolder, 'logs'), join(RESULTS, 'logs'), { recursive: true, force: true });
    await stack.remove();
  };
}
