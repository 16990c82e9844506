import { importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import type { SettingsReader } from './settings-reader';
import { SettingsError } from './settings-reader';

/** A private RSA key as a JWK with its `kid`, as the other party registered its public half. */
export interface PrivateJwk extends JWK {
  readonly kid: string;
}

/** The private key of a setting; throws `SettingsError` where it is not a private RSA JWK with a `kid`. */
export function readPrivateJwk(settings: SettingsReader, key: string): PrivateJwk {
  const section = settings.section(key);
  const jwk = {
    kty: section.text('kty'),
    kid: section.text('kid'),
    n: section.text('n'),
    e: section.text('e'),
    d: section.text('d'),
    p: section.text('p'),
    q: section.text('q'),
    dp: section.text('dp'),
    dq: section.text('dq'),
    qi: section.text('qi'),
  };
  if (jwk.kty !== 'RSA') throw new SettingsError(key, 'an RSA key');
  return jwk;
}

/** The key for one algorithm, as Web Crypto holds it. */
export async function importPrivate(jwk: PrivateJwk, algorithm: string): Promise<CryptoKey> {
  const key = await importJWK({ ...jwk, alg: algorithm, ext: false }, algorithm);
  if (key instanceof Uint8Array) throw new SettingsError(jwk.kid, 'an asymmetric key');
  return key;
}

/** A compact JWS with `alg RS256`, `typ JWT` and the key's `kid`: the only form PDND and ModI accept. */
export async function signRs256(key: PrivateJwk, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
    .sign(await importPrivate(key, 'RS256'));
}
