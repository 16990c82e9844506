import { compactVerify, decodeProtectedHeader, importJWK, SignJWT, type JWTPayload } from 'jose';
import type { RsaJwk } from './keys';
import { publicJwk } from './keys';

export type Verified =
  | { readonly ok: true; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly reason: string };

/** Judges an RS256 token: algorithm, key, signature, `exp`, `nbf` and `iat` without any tolerance. */
export async function verifyToken(token: string, key: RsaJwk, now: Date): Promise<Verified> {
  try {
    const header = decodeProtectedHeader(token);
    if (header.alg !== 'RS256') return refuse(`alg ${String(header.alg)} non ammesso`);
    if (header.kid !== key.kid) return refuse('kid sconosciuto');
    const { payload } = await compactVerify(token, await importJWK(publicJwk(key), 'RS256'), {
      algorithms: ['RS256'],
    });
    const claims: unknown = JSON.parse(new TextDecoder().decode(payload));
    if (!isClaims(claims)) return refuse('payload non valido');
    return judgeTimes(claims, now.getTime() / 1000);
  } catch {
    return refuse('firma non valida');
  }
}

/** A token of a simulated party. */
export async function signToken(claims: JWTPayload, key: RsaJwk, type = 'at+jwt'): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: type, kid: key.kid })
    .sign(await importJWK({ ...key }, 'RS256'));
}

export function isClaims(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function judgeTimes(claims: Readonly<Record<string, unknown>>, now: number): Verified {
  const { exp, iat, nbf } = claims;
  if (typeof exp !== 'number' || exp <= now) return refuse('token scaduto o senza exp');
  if (typeof iat !== 'number' || iat > now) return refuse('iat mancante o futuro');
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf > now)) return refuse('nbf futuro');
  if (typeof claims['jti'] !== 'string' || claims['jti'] === '') return refuse('jti mancante');
  return { ok: true, claims };
}

function refuse(reason: string): Verified {
  return { ok: false, reason };
}
