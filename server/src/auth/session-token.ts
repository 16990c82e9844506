import { decode, sign, verify, TokenExpiredError, type JwtPayload } from 'jsonwebtoken';
import { fail, ok, type Result } from '@istanze/shared';
import { isRealm, type Realm, type Session } from './session';
import type { SessionKeys } from './session-keys';

const ISSUER = 'istanze-online';
const LEVELS = [1, 2, 3] as const;

/** Signs a session (HS256); the audience names tenant and realm, so that a token is good for one of them alone. */
export function signSession(keys: SessionKeys, session: Session, now: Date): string {
  const payload = {
    iat: seconds(now),
    exp: seconds(session.expiresAt),
    scheme: session.scheme,
    level: session.level,
  };
  return sign(payload, keys.current(), {
    algorithm: 'HS256',
    keyid: keys.currentKid,
    issuer: ISSUER,
    audience: audience(session.tenantId, session.realm),
    subject: session.subjectId,
    jwtid: session.id,
  });
}

/** Reads a token as a session of this tenant, in `realm` or, when null, in the realm it names. Revocation is not looked at here. */
export function readSessionToken(
  keys: SessionKeys,
  token: string,
  expected: { readonly tenantId: string; readonly realm: Realm | null },
  now: Date,
): Result<Session, 'invalid' | 'expired'> {
  const header = decode(token, { complete: true })?.header;
  const key = header?.alg === 'HS256' ? keys.find(header.kid) : undefined;
  if (key === undefined) return fail('invalid');
  const realms: readonly Realm[] = expected.realm === null ? ['citizen', 'staff'] : [expected.realm];
  try {
    const payload = verify(token, key, {
      algorithms: ['HS256'],
      issuer: ISSUER,
      audience: [
        audience(expected.tenantId, realms[0] ?? 'citizen'),
        audience(expected.tenantId, realms.at(-1) ?? 'citizen'),
      ],
      clockTimestamp: seconds(now),
    });
    const session = typeof payload === 'string' ? undefined : toSession(payload, expected.tenantId);
    return session === undefined ? fail('invalid') : ok(session);
  } catch (error) {
    return fail(error instanceof TokenExpiredError ? 'expired' : 'invalid');
  }
}

function toSession(payload: JwtPayload, tenantId: string): Session | undefined {
  const realm = String(payload.aud).split(':')[1];
  const scheme: unknown = payload['scheme'];
  const level = LEVELS.find((one) => one === payload['level']);
  if (!isRealm(realm) || typeof scheme !== 'string' || level === undefined) return undefined;
  if (payload.jti === undefined || payload.sub === undefined || payload.exp === undefined) return undefined;
  const expiresAt = new Date(payload.exp * 1000);
  return { id: payload.jti, tenantId, realm, subjectId: payload.sub, scheme, level, expiresAt };
}

function audience(tenantId: string, realm: Realm): string {
  return `${tenantId}:${realm}`;
}

function seconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
