import { createSecretKey } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { Session } from './session';
import { SessionKeys } from './session-keys';
import { readSessionToken, signSession } from './session-token';

const NOW = new Date('2026-03-02T09:00:00.000Z');
const TENANT = '01900000-0000-7000-8000-000000000001';
const OTHER_TENANT = '01900000-0000-7000-8000-000000000002';
const session: Session = {
  id: '01900000-0000-7000-8000-0000000000aa',
  tenantId: TENANT,
  realm: 'citizen',
  subjectId: '01900000-0000-7000-8000-0000000000bb',
  scheme: 'spid',
  level: 2,
  expiresAt: new Date('2026-03-02T13:00:00.000Z'),
};

describe('session tokens', () => {
  const keys = SessionKeys.random();
  const token = signSession(keys, session, NOW);
  const read = (
    text: string,
    expected: { tenantId?: string; realm?: 'citizen' | 'staff' | null } = {},
    now = NOW,
  ) => readSessionToken(keys, text, { tenantId: TENANT, realm: 'citizen', ...expected }, now);

  it('given our own token, then it is the session, in its realm or in whichever it names', () => {
    expect(read(token)).toEqual({ ok: true, value: session });
    expect(read(token, { realm: null })).toEqual({ ok: true, value: session });
  });

  it('given another tenant or realm, then it is refused', () => {
    expect(read(token, { tenantId: OTHER_TENANT })).toEqual({ ok: false, error: 'invalid' });
    expect(read(token, { realm: 'staff' })).toEqual({ ok: false, error: 'invalid' });
  });

  it('given a time after its end, then it is expired', () => {
    expect(read(token, {}, new Date('2026-03-02T13:00:01.000Z'))).toEqual({ ok: false, error: 'expired' });
  });

  const [header = '', payload = '', signature = ''] = token.split('.');
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims: object = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const forged: readonly [string, string][] = [
    ['alg none', `${encode({ alg: 'none', typ: 'JWT', kid: keys.currentKid })}.${payload}.`],
    [
      'alg none with the signature kept',
      `${encode({ alg: 'none', kid: keys.currentKid })}.${payload}.${signature}`,
    ],
    [
      'another algorithm with our key',
      sign(claims, keys.current(), { algorithm: 'HS512', keyid: keys.currentKid }),
    ],
    [
      "a key of one's own",
      sign(claims, createSecretKey(Buffer.alloc(32)), { algorithm: 'HS256', keyid: keys.currentKid }),
    ],
    ['a key id that is not there', sign(claims, keys.current(), { algorithm: 'HS256', keyid: 'other' })],
    ['no key id', sign(claims, keys.current(), { algorithm: 'HS256' })],
    ['a changed payload', `${header}.${encode({ ...claims, sub: 'someone-else' })}.${signature}`],
    [
      'another issuer',
      sign({ ...claims, iss: 'elsewhere' }, keys.current(), { algorithm: 'HS256', keyid: keys.currentKid }),
    ],
    ['nothing', ''],
    ['no token', 'a.b.c'],
  ];
  it.each(forged)('given %s, then it is refused', (_name, text) => {
    expect(read(text)).toEqual({ ok: false, error: 'invalid' });
  });

  it('given another installation, then its tokens are strangers here', () => {
    expect(readSessionToken(SessionKeys.random(), token, { tenantId: TENANT, realm: null }, NOW).ok).toBe(
      false,
    );
  });
});
