export { OidcIdentityProvider } from './oidc-identity-provider';
export { parseOidcSettings, type OidcSettings } from './oidc.settings';
