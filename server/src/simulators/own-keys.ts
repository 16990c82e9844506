import { join } from 'node:path';
import { isRsaJwk, newRsaJwk, newSecret, readJsonFile, writeJsonFile, type RsaJwk } from './kernel/keys';

/** Keys of the simulated parties themselves. */
export interface OwnKeys {
  readonly oidc: RsaJwk;
  readonly pdnd: RsaJwk;
  readonly cookies: string;
}

/** The keys of this data folder, made at the first start. */
export async function ownKeys(folder: string): Promise<OwnKeys> {
  const path = join(folder, 'keys.json');
  const kept = readJsonFile(path);
  if (isOwnKeys(kept)) return kept;
  const [oidc, pdnd] = await Promise.all([newRsaJwk('simulated-oidc'), newRsaJwk('simulated-pdnd')]);
  const keys = { oidc, pdnd, cookies: newSecret() };
  writeJsonFile(path, keys);
  return keys;
}

function isOwnKeys(value: unknown): value is OwnKeys {
  if (typeof value !== 'object' || value === null || !('oidc' in value) || !('pdnd' in value)) return false;
  return (
    isRsaJwk(value.oidc) && isRsaJwk(value.pdnd) && 'cookies' in value && typeof value.cookies === 'string'
  );
}
