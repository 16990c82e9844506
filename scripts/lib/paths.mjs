import { chmodSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const DATA = resolve(process.env.DATA_DIR ?? join(ROOT, '.data'));
export const LOGS = join(DATA, 'logs');

/** Everyone may enter the data folder: PostgreSQL may run under another account. What is secret in it has its own rights. */
export function makeDataFolders() {
  mkdirSync(LOGS, { recursive: true });
  chmodSync(DATA, 0o755);
}
