import * as oidc from 'openid-client';
import { IdentityProviderUnavailable } from '../../../ports/outside/identity-provider';
import type { OutsideTools } from '../../wire/outside-call';
import { textAt } from '../../wire/json';
import { importPrivate } from '../../wire/signing-key';
import type { OidcSettings } from './oidc.settings';

const FRESH_FOR_MS = 3_600_000;
const CONTENT_ENCRYPTION = ['A128CBC-HS256', 'A256CBC-HS512'];
const KEY_ENCRYPTION = ['RSA-OAEP', 'RSA-OAEP-256'];

/** What the provider publishes of itself, read once an hour; the last good answer serves while it is down. */
export class ProviderDirectory {
  private known: { readonly configuration: oidc.Configuration; readonly readAt: number } | undefined;
  private reading: Promise<oidc.Configuration> | undefined;

  constructor(
    private readonly settings: OidcSettings,
    private readonly tools: OutsideTools,
  ) {}

  /** Throws `IdentityProviderUnavailable` when it was never read and cannot be now. */
  async configuration(): Promise<oidc.Configuration> {
    const now = this.tools.clock.now().getTime();
    if (this.known !== undefined && now - this.known.readAt < FRESH_FOR_MS) return this.known.configuration;
    this.reading ??= this.discover().finally(() => {
      this.reading = undefined;
    });
    try {
      const configuration = await this.reading;
      this.known = { configuration, readAt: now };
      return configuration;
    } catch (error) {
      if (this.known !== undefined) return this.known.configuration;
      throw new IdentityProviderUnavailable(
        `discovery failed: ${textAt(error, 'code') ?? textAt(error, 'name') ?? 'error'}`,
      );
    }
  }

  private async discover(): Promise<oidc.Configuration> {
    const { settings } = this;
    const audience: oidc.ModifyAssertionOptions = {
      [oidc.modifyAssertion]: (_header, payload) => {
        const endpoint = this.known?.configuration.serverMetadata().token_endpoint;
        if (settings.assertionAudience === 'token-endpoint' && endpoint !== undefined)
          payload['aud'] = endpoint;
      },
    };
    const key = await importPrivate(settings.signingKey, 'RS256');
    const configuration = await oidc.discovery(
      new URL(settings.issuer),
      settings.clientId,
      {
        id_token_signed_response_alg: 'RS256',
        [oidc.clockTolerance]: 10,
        ...(settings.encryptionKey === null ? {} : { userinfo_signed_response_alg: 'RS256' }),
      },
      oidc.PrivateKeyJwt({ key, kid: settings.signingKey.kid }, audience),
      this.discoveryOptions(),
    );
    await this.readEncrypted(configuration);
    oidc.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  private discoveryOptions(): oidc.DiscoveryRequestOptions {
    const options: oidc.DiscoveryRequestOptions = {
      timeout: this.settings.timeoutSeconds,
      execute: this.settings.allowInsecureRequests ? [oidc.allowInsecureRequests] : [],
    };
    const own = this.tools.fetch;
    if (own !== undefined)
      options[oidc.customFetch] = (url, { body, ...init }) => own(url, { ...init, body: body ?? null });
    return options;
  }

  private async readEncrypted(configuration: oidc.Configuration): Promise<void> {
    const jwk = this.settings.encryptionKey;
    if (jwk === null) return;
    const keys = await Promise.all(
      KEY_ENCRYPTION.map(async (alg) => ({
        key: await importPrivate({ ...jwk, use: 'enc' }, alg),
        kid: jwk.kid,
      })),
    );
    oidc.enableDecryptingResponses(configuration, CONTENT_ENCRYPTION, ...keys);
  }
}
