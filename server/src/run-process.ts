import 'reflect-metadata';
import { resolve } from 'node:path';
import type { Composition } from './composition';
import { parseConfig, type Config } from './platform/config';
import { describeError } from './platform/logger';
import { startProduct } from './start-product';

/** The checkout: this file lies in `server/dist`. */
export const ROOT = resolve(__dirname, '../..');

/** Reads the environment, or says everything that is wrong with it and ends. */
export function readConfigOrExit(): Config {
  const config = parseConfig(process.env, ROOT);
  if (config.ok) return config.value;
  for (const problem of config.error) process.stderr.write(`${problem}\n`);
  process.exit(2);
}

/**
 * Runs a process of the product until it is asked to stop: by a signal, or by the end of the process that started it.
 * Tells that process how far it is, over the channel between them.
 */
export async function runProcess(composition: Composition, serves: boolean): Promise<void> {
  const config = readConfigOrExit();
  // Who started this process may be gone meanwhile; that is said by `disconnect`, not by a failing message.
  const tell = (message: object): void =>
    void (process.connected && process.send?.(message, undefined, {}, () => undefined));
  try {
    const running = await startProduct({
      config,
      composition,
      serves,
      onProgress: (step) => tell({ kind: 'progress', step }),
    });
    stopOnRequest(() => running.stop());
    tell({ kind: 'ready', port: running.port });
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    process.stderr.write(`${describeError(error).summary}\n${describeError(error).frames.join('\n')}\n`);
    process.exit(1);
  }
}

const LONGEST_STOP_MS = 20_000;

function stopOnRequest(stop: () => Promise<void>): void {
  let asked = false;
  const end = (): void => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  process.on('disconnect', end);
}
