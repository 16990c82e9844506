import type { Identity } from '../../../ports/outside/identity-provider';
import { SettingsReader } from '../../wire/settings-reader';
import { readPrivateJwk, type PrivateJwk } from '../../wire/signing-key';
import { readClaimsMapping, type ClaimsMapping } from './claims-mapping';

export type Scheme = Identity['scheme'];
export type Level = Identity['level'];

/** A relying party registered at an OpenID provider or broker (iam-proxy-italia, One Identity, Keycloak). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly signingKey: PrivateJwk;
  /** Set where user information comes encrypted (RSA-OAEP), as the SPID and CIE profile asks. */
  readonly encryptionKey: PrivateJwk | null;
  /** What the client assertion names as its audience: providers differ. */
  readonly assertionAudience: 'issuer' | 'token-endpoint';
  readonly scope: string;
  readonly prompt: string;
  /** The `acr` values of each level, weakest first; the first of a level is the one asked for. */
  readonly levels: Readonly<Record<Level, readonly string[]>>;
  readonly claims: ClaimsMapping;
  readonly defaultScheme: Scheme;
  /** Query parameter by which a broker is told the provider already chosen; null where it takes none. */
  readonly hintParameter: string | null;
  /** What is hinted for a scheme when the person chose no single provider. */
  readonly schemeHints: Readonly<Partial<Record<Scheme, string>>>;
  readonly timeoutSeconds: number;
  /** Plain http: only for a provider on this machine. */
  readonly allowInsecureRequests: boolean;
}

const SPID = 'https://www.spid.gov.it/SpidL';

/** Settings from plain data; throws `SettingsError`. */
export function parseOidcSettings(value: unknown): OidcSettings {
  const settings = new SettingsReader(value, 'oidc');
  const levels = settings.has('levels') ? settings.section('levels') : new SettingsReader({}, 'oidc.levels');
  return {
    issuer: settings.address('issuer'),
    clientId: settings.text('clientId'),
    signingKey: readPrivateJwk(settings, 'signingKey'),
    encryptionKey: settings.has('encryptionKey') ? readPrivateJwk(settings, 'encryptionKey') : null,
    assertionAudience: settings.oneOf('assertionAudience', ['issuer', 'token-endpoint'], 'issuer'),
    scope: settings.text('scope', 'openid profile'),
    prompt: settings.text('prompt', 'login'),
    levels: {
      1: levels.texts('1', [`${SPID}1`]),
      2: levels.texts('2', [`${SPID}2`]),
      3: levels.texts('3', [`${SPID}3`]),
    },
    claims: readClaimsMapping(settings),
    defaultScheme: settings.oneOf('defaultScheme', ['spid', 'cie', 'staff'], 'spid'),
    hintParameter: settings.textOrNull('hintParameter'),
    schemeHints: settings.has('schemeHints') ? readHints(settings.section('schemeHints')) : {},
    timeoutSeconds: settings.integer('timeoutSeconds', 10),
    allowInsecureRequests: settings.flag('allowInsecureRequests', false),
  };
}

function readHints(hints: SettingsReader): Partial<Record<Scheme, string>> {
  return {
    ...(hints.has('spid') ? { spid: hints.text('spid') } : {}),
    ...(hints.has('cie') ? { cie: hints.text('cie') } : {}),
    ...(hints.has('staff') ? { staff: hints.text('staff') } : {}),
  };
}
