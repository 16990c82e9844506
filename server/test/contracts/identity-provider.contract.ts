import type { IdentityProvider, LoginAttempt, LoginOutcome } from '../../src/ports/outside/identity-provider';

export interface LoginChoice {
  readonly person?: string;
  readonly level?: string;
  readonly error?: string;
}

/** What a suite needs of a provider: the person at the browser, and ways to disturb the provider. */
export interface IdentityWorld {
  readonly provider: IdentityProvider;
  /** Plays the person; gives the address the browser comes back to. */
  visit(url: string, choice: LoginChoice): Promise<string>;
  disturb(
    fault: 'low-level' | 'other-state' | 'other-issuer' | 'error-503' | 'cut',
    on?: string,
  ): Promise<void>;
  settle(): Promise<void>;
}

const REDIRECT = 'http://localhost:4000/auth/callback';

/** What every identity provider must do. */
export function identityProviderContract(world: () => IdentityWorld): void {
  const begin = (level: 1 | 2 | 3 = 2) =>
    world().provider.begin({ scheme: 'spid', redirectUri: REDIRECT, minimumLevel: level, locale: 'it' });
  const login = async (choice: LoginChoice, level: 1 | 2 | 3 = 2): Promise<LoginOutcome> => {
    const { url, attempt } = await begin(level);
    return world().provider.complete(await world().visit(url, choice), attempt, level);
  };

  afterEach(() => world().settle());

  it('begins with unguessable state and nonce, PKCE S256 and the level', async () => {
    const { url, attempt } = await begin(2);
    const query = new URL(url).searchParams;
    expect(attempt.state.length).toBeGreaterThanOrEqual(32);
    expect(attempt.nonce.length).toBeGreaterThanOrEqual(32);
    expect(query.get('code_challenge_method')).toBe('S256');
    expect(query.get('acr_values')).toBe('https://www.spid.gov.it/SpidL2');
    expect(url).not.toContain(attempt.codeVerifier);
    expect((await begin(2)).attempt.state).not.toBe(attempt.state);
  });

  it('gives the identity of who logged in, without the TINIT- prefix', async () => {
    const outcome = await login({ person: 'anna.spid', level: '2' });
    expect(outcome).toMatchObject({
      ok: true,
      identity: {
        fiscalCode: 'SMPNNA85D52A944F',
        givenName: 'Anna',
        familyName: 'Esempio',
        birthDate: '1985-04-12',
        birthPlace: 'A944',
        gender: 'F',
        email: 'anna.esempio@posta.example',
        scheme: 'spid',
        level: 2,
      },
    });
    if (!outcome.ok) throw new Error('unreachable');
    expect(JSON.parse(outcome.identity.evidence)).toHaveProperty('idToken');
    expect(outcome.identity.provider).toContain('spid');
  });

  it('accepts a fiscal code with omocodia', async () => {
    expect(await login({ person: 'omero.cie', level: '3' })).toMatchObject({
      ok: true,
      identity: { fiscalCode: 'MNMMRO88R10H5LMN', scheme: 'cie', level: 3 },
    });
  });

  it('accepts a higher level than asked for and refuses a lower one', async () => {
    expect(await login({ person: 'anna.spid', level: '3' })).toMatchObject({
      ok: true,
      identity: { level: 3 },
    });
    await world().disturb('low-level');
    expect(await login({ person: 'anna.spid', level: '2' })).toMatchObject({
      ok: false,
      failure: 'level-too-low',
    });
  });

  it.each([
    ['nr25', 'cancelled'],
    ['nr22', 'denied'],
    ['nr19', 'denied'],
    ['nr20', 'level-too-low'],
    ['nr21', 'expired'],
    ['nr23', 'denied'],
    ['nr30', 'denied'],
    ['temporarily_unavailable', 'provider-unavailable'],
  ])('names the error %s %s', async (error, failure) => {
    expect(await login({ error })).toMatchObject({ ok: false, failure });
  });

  it('refuses an answer nobody asked for, or for another attempt', async () => {
    const { url, attempt } = await begin();
    const other = (await begin()).attempt;
    const back = await world().visit(url, { person: 'anna.spid' });
    expect(await world().provider.complete(back, other, 2)).toMatchObject({ failure: 'unsolicited' });
    expect(await world().provider.complete(REDIRECT, attempt, 2)).toMatchObject({ failure: 'unsolicited' });
    await world().disturb('other-state');
    expect(await login({ person: 'anna.spid' })).toMatchObject({ failure: 'unsolicited' });
  });

  it.each([
    ['nonce', (attempt: LoginAttempt) => ({ ...attempt, nonce: 'n'.repeat(43) })],
    ['code verifier', (attempt: LoginAttempt) => ({ ...attempt, codeVerifier: 'v'.repeat(43) })],
  ])('refuses an answer with another %s', async (_what, change) => {
    const { url, attempt } = await begin();
    const back = await world().visit(url, { person: 'anna.spid' });
    const outcome = await world().provider.complete(back, change(attempt), 2);
    expect(outcome.ok).toBe(false);
    expect(outcome).toMatchObject({ failure: expect.stringMatching(/invalid-response|expired/) });
  });

  it('refuses an answer of another issuer', async () => {
    await world().disturb('other-issuer');
    expect(await login({ person: 'anna.spid' })).toMatchObject({ ok: false, failure: 'invalid-response' });
  });

  it('refuses the same answer a second time', async () => {
    const { url, attempt } = await begin();
    const back = await world().visit(url, { person: 'anna.spid' });
    expect(await world().provider.complete(back, attempt, 2)).toMatchObject({ ok: true });
    expect(await world().provider.complete(back, attempt, 2)).toMatchObject({
      ok: false,
      failure: 'expired',
    });
  });

  it.each(['not an address', `${REDIRECT}?state=`, `${REDIRECT}?code=x`])(
    'never throws at bad input: %s',
    async (back) => {
      const { attempt } = await begin();
      expect(await world().provider.complete(back, attempt, 2)).toMatchObject({ ok: false });
    },
  );

  it.each(['error-503', 'cut'] as const)(
    'says that the provider is down (%s at the token)',
    async (fault) => {
      const { url, attempt } = await begin();
      const back = await world().visit(url, { person: 'anna.spid' });
      await world().disturb(fault, '/token');
      expect(await world().provider.complete(back, attempt, 2)).toMatchObject({
        ok: false,
        failure: 'provider-unavailable',
      });
    },
  );
}
