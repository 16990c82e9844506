import {
  IdentityProviderUnavailable,
  type Identity,
  type IdentityProvider,
  type LoginOutcome,
} from '../src/ports/outside/identity-provider';

/** An invented person as a provider describes her. */
export const ANNA: Identity = {
  fiscalCode: 'SMPNNA85D52A944F',
  givenName: 'Anna',
  familyName: 'Esempio',
  birthDate: '1985-04-12',
  birthPlace: 'A944',
  gender: 'F',
  email: null,
  mobile: null,
  scheme: 'spid',
  provider: 'https://idp.example',
  level: 2,
  authenticatedAt: '2026-03-02T09:00:00.000Z',
  evidence: '<Assertion of="Anna Esempio"/>',
};

/** Stands where an identity provider stands; its answer is set by the test. */
export class ScriptedProvider implements IdentityProvider {
  outcome: LoginOutcome = { ok: true, identity: ANNA };
  reachable = true;
  private count = 0;

  begin(request: { readonly redirectUri: string }) {
    if (!this.reachable) return Promise.reject(new IdentityProviderUnavailable('down'));
    const state = `state-${(this.count += 1)}`;
    const attempt = { state, nonce: 'n', codeVerifier: 'v' };
    return Promise.resolve({
      url: `https://idp.example/login?state=${state}&to=${request.redirectUri}`,
      attempt,
    });
  }

  complete() {
    return Promise.resolve(this.outcome);
  }
}
