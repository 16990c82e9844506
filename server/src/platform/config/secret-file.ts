import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Reads a secret of this installation, made by `create` at first start. Readable by its owner alone; two processes that
 * start together end up with the same one.
 */
export function readOrCreateSecret(file: string, create: () => string): string {
  if (!existsSync(file)) writeOnce(file, create());
  return readFileSync(file, 'utf8');
}

function writeOnce(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content, { mode: 0o600 });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    unlinkSync(draft);
  }
}
