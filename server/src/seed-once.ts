import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Platform, Product } from './composition';

/** The demo is completed when its files have changed since the last time; otherwise a start need not read them all again. */
export async function seedOnce(
  platform: Platform,
  product: Product,
  onProgress: (step: string) => void,
): Promise<void> {
  if (product.seedDemo === undefined) return;
  const { config } = platform;
  const stamp = join(config.dataDir, 'demo.hash');
  const hash = hashFolder(join(config.rootDir, 'db', 'seeds'));
  const tenants = await platform.asDispatcher((tx) => tx.query('select tenant_ids()', []));
  if (tenants.length > 0 && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  await product.seedDemo((step) => onProgress(`demo: ${step}`));
  writeFileSync(stamp, hash);
}

function hashFolder(folder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.json')) hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
