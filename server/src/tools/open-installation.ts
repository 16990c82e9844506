import { join } from 'node:path';
import type { Config } from '../platform/config';
import { entities } from '../entities';
import { Vault } from '../platform/crypto';
import { migrate, openDatabase, prepareDatabase, readMigrations, type Database } from '../platform/database';

export interface Installation {
  readonly config: Config;
  readonly database: Database;
  readonly vault: Vault;
  close(): Promise<void>;
}

/** The installation's database for a command: the running one where there is one, else started for as long as the command takes. */
export async function openInstallation(
  config: Config,
  onMigration: (name: string) => void = () => undefined,
): Promise<Installation> {
  const prepared = await prepareDatabase(config, { join: true });
  try {
    const migrations = readMigrations(join(config.rootDir, 'db', 'migrations'));
    if (prepared.ownerUrl !== null) await migrate(prepared.ownerUrl, migrations, onMigration);
    const database = await openDatabase({
      url: prepared.url,
      dispatcherUrl: prepared.dispatcherUrl,
      poolSize: 4,
      entities,
      onError: () => undefined,
    });
    const close = async (): Promise<void> => {
      await database.close();
      await prepared.stop();
    };
    return { config, database, vault: Vault.fromFile(config.masterKeyFile), close };
  } catch (error) {
    await prepared.stop();
    throw error;
  }
}

/** Runs a command to its end; its problem is said in one line and the exit code is 1. */
export async function runTool(work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
