import { SettingsReader } from '../../wire/settings-reader';
import { readClaimsMapping } from './claims-mapping';
import { identityFromClaims } from './identity-from-claims';
import type { OidcSettings } from './oidc.settings';

const key = { kid: 'k' };

function settings(preset: object, defaultScheme: OidcSettings['defaultScheme'] = 'spid'): OidcSettings {
  return {
    issuer: 'https://broker.example',
    clientId: 'client',
    signingKey: key,
    encryptionKey: null,
    assertionAudience: 'issuer',
    scope: 'openid',
    prompt: 'login',
    levels: { 1: [], 2: [], 3: [] },
    claims: readClaimsMapping(new SettingsReader(preset, 'oidc')),
    defaultScheme,
    hintParameter: null,
    schemeHints: {},
    timeoutSeconds: 1,
    allowInsecureRequests: false,
  };
}

const attempt = { state: 's', nonce: 'n', codeVerifier: 'v' };
const authentication = (claims: Record<string, unknown>) => ({
  claims,
  issuer: 'https://broker.example',
  level: 2 as const,
  authenticatedAt: '2026-01-01T10:00:00.000Z',
  evidence: '{}',
});

describe('identityFromClaims', () => {
  it('reads the Italian OpenID Connect profile', () => {
    const claims = {
      'https://attributes.eid.gov.it/fiscal_number': 'TINIT-SMPNNA85D52A944F',
      given_name: 'Anna',
      family_name: 'Esempio',
      birthdate: '1985-04-12',
      place_of_birth: { locality: 'a944' },
      gender: 'female',
      email: 'Anna@Posta.example',
    };
    expect(
      identityFromClaims(settings({ claimsPreset: 'eid' }, 'cie'), authentication(claims), attempt),
    ).toMatchObject({
      fiscalCode: 'SMPNNA85D52A944F',
      birthPlace: 'A944',
      gender: 'F',
      email: 'anna@posta.example',
      scheme: 'cie',
      provider: 'https://broker.example',
    });
  });

  it('reads single claims under names of their own', () => {
    const mapping = { claims: { fiscalCode: ['tax', 'code'], givenName: 'nome' } };
    const claims = { tax: { code: 'RSSMRA80A01H501U' }, nome: 'Mario', familyName: 'Rossi' };
    const found = identityFromClaims(settings(mapping), authentication(claims), attempt);
    expect(found).toMatchObject({ fiscalCode: 'RSSMRA80A01H501U', givenName: 'Mario' });
  });

  it.each([
    ['no fiscal code', {}],
    ['a foreign tax number', { fiscalNumber: 'TINDE-12345678901' }],
    ['a code of another form', { fiscalNumber: 'TINIT-ABC' }],
    ['a number instead of a text', { fiscalNumber: 12345678901 }],
  ])('gives no identity for %s', (_case, fiscal) => {
    const claims = { name: 'Mario', familyName: 'Rossi', ...fiscal };
    expect(identityFromClaims(settings({}), authentication(claims), attempt)).toBeUndefined();
  });

  it('believes the provider about the kind of login, then the attempt, and knows staff by the client', () => {
    const claims = { fiscalNumber: 'RSSMRA80A01H501U', name: 'Mario', familyName: 'Rossi' };
    const scheme = (own: OidcSettings, more: object, asked: 'spid' | 'cie') =>
      identityFromClaims(own, authentication({ ...claims, ...more }), { ...attempt, scheme: asked })?.scheme;
    expect(scheme(settings({}), { authenticationScheme: 'CIE' }, 'spid')).toBe('cie');
    expect(scheme(settings({}), {}, 'cie')).toBe('cie');
    expect(scheme(settings({}, 'staff'), { authenticationScheme: 'spid' }, 'spid')).toBe('staff');
  });
});
