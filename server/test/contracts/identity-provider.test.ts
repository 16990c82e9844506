import { OidcIdentityProvider, parseOidcSettings } from '../../src/integrations/identity-provider/oidc';
import { IdentityProviderUnavailable } from '../../src/ports/outside/identity-provider';
import { identityProviderContract } from './identity-provider.contract';
import { Browser } from './support/browser';
import { watchedTools } from './support/outside-tools';
import { startWorld, type SimulatedWorld } from './support/simulated-world';

const REDIRECT = 'http://localhost:4000/auth/callback';

describe('identity-provider × oidc', () => {
  let world: SimulatedWorld;
  let provider: OidcIdentityProvider;

  beforeAll(async () => {
    world = await startWorld();
    provider = new OidcIdentityProvider(parseOidcSettings(world.settings('oidc')), watchedTools());
  });
  afterAll(() => world.end());

  const visit = async (url: string, choice: Record<string, string>, stopAt = REDIRECT): Promise<string> => {
    const browser = new Browser();
    const loginPage = await browser.open(url);
    return (await browser.open(loginPage.url, stopAt, choice)).url;
  };

  identityProviderContract(() => ({
    provider,
    visit: (url, choice) => visit(url, { ...choice }),
    disturb: (fault, on) => world.misbehave('oidc', { fault, ...(on === undefined ? {} : { on }) }),
    settle: () => world.behave('oidc'),
  }));

  it('shows the people of the chosen kind only, and hands on the hint', async () => {
    const { url } = await provider.begin({
      scheme: 'cie',
      redirectUri: REDIRECT,
      minimumLevel: 2,
      locale: 'it',
    });
    const { page } = await new Browser().open(url);
    expect(page).toContain('anna.cie');
    expect(page).not.toContain('anna.spid');
    expect(page).toContain('Simulatore: nessun dato reale');
  });

  it('takes the signed and encrypted user information only from the registered key', async () => {
    const settings = parseOidcSettings(world.settings('oidc'));
    const wrongKey = {
      ...settings,
      encryptionKey: { ...settings.signingKey, kid: settings.encryptionKey?.kid ?? '' },
    };
    const other = new OidcIdentityProvider(wrongKey, watchedTools());
    const { url, attempt } = await other.begin({
      scheme: 'spid',
      redirectUri: REDIRECT,
      minimumLevel: 2,
      locale: 'it',
    });
    const back = await visit(url, { person: 'anna.spid', level: '2' });
    expect(await other.complete(back, attempt, 2)).toMatchObject({ ok: false, failure: 'invalid-response' });
  });

  it('logs staff in with another client and their e-mail as key', async () => {
    const staff = new OidcIdentityProvider(parseOidcSettings(world.settings('oidc-staff')), watchedTools());
    const { url, attempt } = await staff.begin({
      scheme: 'staff',
      redirectUri: REDIRECT,
      minimumLevel: 2,
      locale: 'it',
    });
    const back = await visit(url, { person: 'operatore.staff', level: '2' });
    expect(await staff.complete(back, attempt, 2)).toMatchObject({
      ok: true,
      identity: { email: 'operatore@montesole.example', scheme: 'staff' },
    });
  });

  it('sends nobody back to a foreign address', async () => {
    const { url } = await provider.begin({
      scheme: 'spid',
      redirectUri: 'http://evil.example/auth/x',
      minimumLevel: 2,
      locale: 'it',
    });
    const { page } = await new Browser().open(url);
    expect(page).toContain('invalid_redirect_uri');
  });

  it('cannot begin while the provider is down, and can once it is back', async () => {
    const fresh = new OidcIdentityProvider(parseOidcSettings(world.settings('oidc')), watchedTools());
    const request = { scheme: 'spid', redirectUri: REDIRECT, minimumLevel: 2, locale: 'it' } as const;
    await world.misbehave('oidc', { fault: 'error-503', on: 'openid-configuration' });
    await expect(fresh.begin(request)).rejects.toBeInstanceOf(IdentityProviderUnavailable);
    expect((await fresh.begin(request)).url).toContain('/oidc/auth');
  });
});
