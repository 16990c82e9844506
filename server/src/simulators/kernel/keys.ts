import { generateKeyPair, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** A private RSA key as a JWK. */
export interface RsaJwk {
  readonly kty: 'RSA';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
  readonly d: string;
  readonly p: string;
  readonly q: string;
  readonly dp: string;
  readonly dq: string;
  readonly qi: string;
}

const generate = promisify(generateKeyPair);

/** A fresh key of 2048 bits. */
export async function newRsaJwk(kid: string): Promise<RsaJwk> {
  const { privateKey } = await generate('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kty: 'RSA', kid };
  if (!isRsaJwk(jwk)) throw new Error('A generated key is not what it should be');
  return jwk;
}

/** The half of a key that everybody may know. */
export function publicJwk(key: RsaJwk): {
  readonly kty: 'RSA';
  readonly kid: string;
  readonly n: string;
  readonly e: string;
} {
  return { kty: key.kty, kid: key.kid, n: key.n, e: key.e };
}

export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

export function isRsaJwk(value: unknown): value is RsaJwk {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['kid', 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'];
  return (
    Reflect.get(value, 'kty') === 'RSA' && texts.every((key) => typeof Reflect.get(value, key) === 'string')
  );
}

/** The JSON of a file; undefined where there is none. */
export function readJsonFile(path: string): unknown {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** Replaces a file at once, readable by its owner only. */
export function writeJsonFile(path: string, value: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.tmp`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${path}.tmp`, path);
}
