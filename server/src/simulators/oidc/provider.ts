import Provider, { type ClientMetadata, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { CITIZEN_CLIENT, STAFF_CLIENT } from '../client-registration';
import type { SimulatorContext } from '../kernel/context';
import { html } from '../kernel/html';
import { publicJwk } from '../kernel/keys';
import { page } from '../kernel/page';
import { accountOf, CLAIM_NAMES } from './account';
import { acrOf, LEVELS } from './levels';
import { MemoryAdapter } from './memory-adapter';

export const SESSION_COOKIE = 'simulated_session';
const SCOPE = 'openid profile';

/** An OpenID provider that behaves as a SPID and CIE broker: PKCE, private_key_jwt, signed and encrypted user information. */
export function createProvider(context: SimulatorContext, redirectUris: readonly string[]): Provider {
  const provider = new Provider(`${context.origin}/oidc`, configuration(context, redirectUris));
  allowLoopback(provider);
  return provider;
}

function configuration(context: SimulatorContext, redirectUris: readonly string[]): Configuration {
  return {
    adapter: MemoryAdapter,
    clients: [CITIZEN_CLIENT, STAFF_CLIENT].map((id) => client(context, id, redirectUris)),
    jwks: { keys: [{ ...context.keys.oidc, use: 'sig', alg: 'RS256' }] },
    cookies: {
      keys: [context.keys.cookies],
      names: { session: SESSION_COOKIE, interaction: 'simulated_interaction', resume: 'simulated_resume' },
    },
    acrValues: LEVELS.map(acrOf),
    claims: { openid: ['sub'], profile: CLAIM_NAMES },
    scopes: SCOPE.split(' '),
    extraParams: ['idphint'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      encryption: { enabled: true },
      jwtUserinfo: { enabled: true },
    },
    interactions: { url: (_context, interaction) => `/oidc/interaction/${interaction.uid}` },
    findAccount: (_context, id) => accountOf(context.people, id),
    loadExistingGrant: grantEverything,
    expiresWithSession: () => false,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 1800,
      Session: 1800,
      Grant: 1800,
    },
    renderError: (out, { error, error_description: description }) => {
      out.type = 'html';
      out.body = page(
        'Accesso non riuscito',
        html`<p class="bad">${error}</p>
          <p>${description}</p>`,
      );
    },
  };
}

function client(context: SimulatorContext, id: string, redirectUris: readonly string[]): ClientMetadata {
  const { loginKey, encryptionKey } = context.secrets;
  return {
    client_id: id,
    redirect_uris: [...redirectUris],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'RS256',
    id_token_signed_response_alg: 'RS256',
    userinfo_signed_response_alg: 'RS256',
    userinfo_encrypted_response_alg: 'RSA-OAEP-256',
    userinfo_encrypted_response_enc: 'A256CBC-HS512',
    jwks: {
      keys: [
        { ...publicJwk(loginKey), use: 'sig', alg: 'RS256' },
        { ...publicJwk(encryptionKey), use: 'enc', alg: 'RSA-OAEP-256' },
      ],
    },
  };
}

/** A broker asks for no consent of its own: whoever logged in has agreed. */
async function grantEverything(koa: KoaContextWithOIDC) {
  const { client: party, session, provider } = koa.oidc;
  if (party === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: party.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

/** The product may find its own port taken and move on: any port of this machine's own names is accepted. */
function allowLoopback(provider: Provider): void {
  const { redirectUriAllowed } = provider.Client.prototype;
  provider.Client.prototype.redirectUriAllowed = function allowed(uri: string): boolean {
    return redirectUriAllowed.call(this, uri) || isLoopback(uri);
  };
}

function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname, pathname } = new URL(uri);
  const own = hostname === 'localhost' || hostname === '127.0.0.1' || hostname.endsWith('.localhost');
  return protocol === 'http:' && own && pathname.startsWith('/auth/');
}
