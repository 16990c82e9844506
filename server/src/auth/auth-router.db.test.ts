import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aCitizen } from '../../test/builders/an-instance';
import { cookieHeader, cookiesOf, startTestHttp, type TestAnswer, type TestHttp } from '../../test/http';
import { ANNA, ScriptedProvider } from '../../test/scripted-identity-provider';
import { createWorld, type World } from '../../test/world';
import { Vault } from '../platform/crypto';
import { silentLogger } from '../platform/logger';
import { authenticate, readCredentials } from './authenticate';
import { authRouter, type AuthSettings } from './auth-router';
import { Cookies } from './cookies';
import { SessionKeys } from './session-keys';
import { Sessions } from './sessions';

describe('login and logout', () => {
  let world: World;
  let http: TestHttp;
  let sessions: Sessions;
  let settings: AuthSettings;
  const provider = new ScriptedProvider();
  const folder = mkdtempSync(join(tmpdir(), 'auth-'));
  let decision: Awaited<ReturnType<AuthSettings['onIdentity']>>;

  beforeAll(async () => {
    world = await createWorld();
    const keys = SessionKeys.random();
    const cookies = new Cookies({ protocol: 'http' });
    const vault = Vault.fromFile(join(folder, 'master.key'));
    const { withTenant, clock } = world;
    sessions = new Sessions({ keys, withTenant, vault, clock, listen: world.database.listen });
    await sessions.start();
    const subjectId = await withTenant(world.tenant.id, (tx) => aCitizen(tx, ANNA.fiscalCode));
    decision = { ok: true, subjectId };
    settings = {
      http: { host: '', port: 0, protocol: 'http', publicPort: null, trustedProxies: 0 },
      sessions,
      keys,
      cookies,
      clock,
      logger: silentLogger,
      findProvider: (_tenantId, scheme) =>
        Promise.resolve(scheme === 'cie' ? undefined : { provider, minimumLevel: 2 }),
      onIdentity: () => Promise.resolve(decision),
    };
    http = await startTestHttp(world, (app) => {
      app.use(authRouter(settings));
      app.all('/whoami', async (request, response) => {
        const tenantId = request.headers.host === 'localhost' ? world.tenant.id : world.otherTenant.id;
        const session = await authenticate(
          sessions,
          readCredentials(request, cookies),
          tenantId,
          request.method,
        );
        response.json(
          session.ok
            ? { realm: session.value?.realm ?? null, subject: session.value?.subjectId }
            : { refused: session.error },
        );
      });
    });
  });
  afterAll(async () => {
    await sessions.stop();
    await http.close();
    await world.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(() => {
    provider.outcome = { ok: true, identity: ANNA };
    provider.reachable = true;
    decision = decision.ok ? decision : { ok: true, subjectId: '' };
  });

  const begin = (query = 'returnTo=/servizi', cookies = {}) =>
    http.send(`/auth/login?${query}`, { headers: { cookie: cookieHeader(cookies) } });
  const stateOf = (answer: TestAnswer) =>
    new URL(answer.headers.location ?? '').searchParams.get('state') ?? '';
  const comeBack = (begun: TestAnswer, more: Readonly<Record<string, string>> = {}) =>
    http.send(`/auth/callback?code=c&state=${stateOf(begun)}`, {
      headers: { cookie: cookieHeader({ ...more, ...cookiesOf(begun) }) },
    });
  const logIn = async (query?: string): Promise<Readonly<Record<string, string>>> =>
    cookiesOf(await comeBack(await begin(query)));
  const whoami = async (
    headers: Readonly<Record<string, string>>,
    method = 'GET',
    host = 'localhost',
  ): Promise<unknown> => JSON.parse((await http.send('/whoami', { headers, method, host })).text);

  it('given a login that succeeds, then the browser returns where it wanted, with a session and its evidence sealed', async () => {
    const begun = await begin();
    expect([begun.status, new URL(begun.headers.location ?? '').origin]).toEqual([
      303,
      'https://idp.example',
    ]);
    const done = await comeBack(begun);
    expect([done.status, done.headers.location]).toEqual([303, '/servizi']);
    const cookie = (done.headers['set-cookie'] ?? []).find((line) => line.startsWith('citizen='));
    expect(cookie).toMatch(/Path=\/; HttpOnly; SameSite=Lax; Max-Age=14400$/);
    expect(await whoami({ cookie: cookieHeader(cookiesOf(done)) })).toMatchObject({ realm: 'citizen' });
    const rows = await world.withTenant(world.tenant.id, (tx) =>
      tx.query<{ evidence: Buffer; keep_until: string }>(
        'select evidence, keep_until from identity_evidence',
        [],
      ),
    );
    expect(rows[0]?.keep_until).toBe('2028-03-02');
    expect(rows[0]?.evidence.toString('latin1')).not.toContain('Anna');
  });

  it('given the return alone, or with another state, or twice, then it is unsolicited', async () => {
    const begun = await begin();
    const alone = await http.send(`/auth/callback?code=c&state=${stateOf(begun)}`);
    const other = await http.send('/auth/callback?code=c&state=other', {
      headers: { cookie: cookieHeader(cookiesOf(begun)) },
    });
    const done = await comeBack(begun);
    expect([alone.status, other.status, done.status]).toEqual([400, 400, 303]);
    expect(cookiesOf(done)['login-citizen']).toBe('');
    expect(alone.text).toContain('Accesso da ripetere');
  });

  it('given a login begun too long ago, then its return is unsolicited', async () => {
    const begun = await begin();
    world.clock.advance(16 * 60);
    expect((await comeBack(begun)).status).toBe(400);
  });

  it('given each failure of the provider, then the page has words of its own and a 4xx or 503', async () => {
    const failures = [
      'cancelled',
      'denied',
      'level-too-low',
      'expired',
      'unsolicited',
      'invalid-response',
      'provider-unavailable',
    ] as const;
    const pages: TestAnswer[] = [];
    for (const failure of failures) {
      provider.outcome = { ok: false, failure, detail: '' };
      pages.push(await comeBack(await begin()));
    }
    expect(pages.map(({ status }) => status)).toEqual([400, 403, 403, 400, 400, 400, 503]);
    expect(new Set(pages.map(({ text }) => /<h1>(.*)<\/h1>/.exec(text)?.[1])).size).toBe(failures.length);
    expect(pages.every((page) => cookiesOf(page)['citizen'] === undefined)).toBe(true);
  });

  it('given a provider that is down, then the page offers to try again', async () => {
    provider.reachable = false;
    const answer = await begin('scheme=spid&returnTo=/servizi');
    expect(answer.status).toBe(503);
    expect(answer.text).toContain('/auth/login?realm=citizen&amp;scheme=spid&amp;returnTo=%2Fservizi');
  });

  it('given an address of another site to return to, then the login does not begin', async () => {
    for (const address of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      const answer = await begin(`returnTo=${encodeURIComponent(address)}`);
      expect([answer.status, answer.headers.location]).toEqual([400, undefined]);
    }
    expect((await begin('returnTo=//evil.example/')).status).toBe(400);
  });

  it('given a scheme the municipality does not offer, or of the other realm, then it is not found', async () => {
    for (const query of ['scheme=cie', 'scheme=other', 'scheme=staff', 'realm=staff&scheme=spid']) {
      expect((await begin(query)).status).toBe(404);
    }
  });

  it('given somebody who is nobody here, then there is no session', async () => {
    const before = decision;
    decision = { ok: false, reason: 'not-enabled' };
    const answer = await comeBack(await begin('realm=staff'));
    decision = before;
    expect([answer.status, cookiesOf(answer)['staff']]).toEqual([403, undefined]);
  });

  it('given one browser that logs in as citizen and as staff, then it is both, by the header', async () => {
    const both = { ...(await logIn()), ...(await logIn('realm=staff')) };
    const cookie = cookieHeader(both);
    expect(await whoami({ cookie })).toMatchObject({ realm: 'citizen' });
    expect(await whoami({ cookie, 'x-realm': 'staff' })).toMatchObject({ realm: 'staff' });
    expect(
      await whoami({ cookie: cookieHeader({ staff: both['citizen'] ?? '' }), 'x-realm': 'staff' }),
    ).toEqual({ refused: 'invalid' });
  });

  it('given a cookie and a change, then the token against forgery is asked for; a bearer token needs none', async () => {
    const cookies = await logIn();
    const token = cookies['citizen'] ?? '';
    const id: { jti: string } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const cookie = cookieHeader(cookies);
    expect(await whoami({ cookie }, 'POST')).toEqual({ refused: 'csrf' });
    expect(await whoami({ cookie, 'x-csrf': sessions.csrfToken('another') }, 'POST')).toEqual({
      refused: 'csrf',
    });
    expect(await whoami({ cookie, 'x-csrf': sessions.csrfToken(id.jti) }, 'POST')).toMatchObject({
      realm: 'citizen',
    });
    expect(await whoami({ authorization: `Bearer ${token}` }, 'POST')).toMatchObject({ realm: 'citizen' });
  });

  it('given the session of one municipality, then it is nothing at the other', async () => {
    const { citizen = '' } = await logIn();
    expect(await whoami({ authorization: `Bearer ${citizen}` }, 'GET', 'vallechiara.localhost')).toEqual({
      refused: 'invalid',
    });
  });

  it('given a logout, then the session is refused at once, here and in every other process', async () => {
    const cookies = await logIn();
    const token = cookies['citizen'] ?? '';
    const id: { jti: string } = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const cookie = cookieHeader(cookies);
    await whoami({ cookie });
    const forged = await http.send('/auth/logout', { method: 'POST', headers: { cookie } });
    expect(forged.status).toBe(400);
    expect(await whoami({ cookie })).toMatchObject({ realm: 'citizen' });
    const body = `realm=citizen&csrf=${sessions.csrfToken(id.jti)}`;
    const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const done = await http.send('/auth/logout', { method: 'POST', headers, body });
    expect([done.status, done.headers.location, cookiesOf(done)['citizen']]).toEqual([303, '/', '']);
    expect(await whoami({ cookie })).toEqual({ refused: 'revoked' });
    const elsewhere = new Sessions({
      keys: settings.keys,
      withTenant: world.withTenant,
      vault: Vault.fromFile(join(folder, 'master.key')),
      clock: world.clock,
      listen: world.database.listen,
    });
    expect(await elsewhere.check(token, world.tenant.id, 'citizen')).toEqual({ ok: false, error: 'revoked' });
  });

  it('given a session cookie from before, then the login makes another one', async () => {
    const first = await logIn();
    const second = cookiesOf(await comeBack(await begin(), first));
    expect(second['citizen']).not.toBe(first['citizen']);
  });

  it('given a token that was never opened here, then it is refused as revoked', async () => {
    const opened = await sessions.open(world.tenant.id, {
      id: world.tenant.id,
      realm: 'citizen',
      scheme: 'spid',
      level: 2,
    });
    await world.withTenant(world.tenant.id, (tx) =>
      tx.query('delete from session where id = $1', [opened.session.id]),
    );
    expect(await sessions.check(opened.token, world.tenant.id, 'citizen')).toEqual({
      ok: false,
      error: 'revoked',
    });
  });
});

describe('cookies over https', () => {
  it('given https, then they are bound to the host and sent only there', () => {
    const cookies = new Cookies({ protocol: 'https' });
    expect(cookies.set('staff', 'x', 60)).toBe(
      '__Host-staff=x; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
  });
});
