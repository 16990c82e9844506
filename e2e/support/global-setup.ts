import { mkdirSync, rmSync } from 'node:fs';
import { findChromium } from './chromium';
import { LOGS, SCREENS } from './paths';
import { publishStack } from './shared-stack';
import { Stack } from './stack';

/** Finds the browser and starts the stack of this run; the answer ends it. */
export default async function setUp(): Promise<() => Promise<void>> {
  process.env['CHROMIUM_PATH'] = await findChromium();
  for (const folder of [SCREENS, LOGS]) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  const stack = await Stack.create();
  publishStack(stack.addresses);
  return () => stack.remove();
}
