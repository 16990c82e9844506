import { randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import {
  IdentityProviderUnavailable,
  type Identity,
  type IdentityProvider,
  type LoginAttempt,
  type LoginOutcome,
} from '../../../ports/outside/identity-provider';
import type { OutsideTools } from '../../wire/outside-call';
import { identityFromClaims } from './identity-from-claims';
import { failedLogin, failure } from './login-failure';
import type { Level, OidcSettings } from './oidc.settings';
import { ProviderDirectory } from './provider-directory';

const LEVELS: readonly Level[] = [1, 2, 3];

interface LoginRequest {
  readonly scheme: Identity['scheme'];
  readonly redirectUri: string;
  readonly minimumLevel: Level;
  readonly locale: string;
  readonly idp?: string | undefined;
}

/** Login with any OpenID provider or broker: code flow with PKCE S256, private_key_jwt, nonce, state, acr and issuer checked. */
export class OidcIdentityProvider implements IdentityProvider {
  private readonly directory: ProviderDirectory;

  constructor(
    private readonly settings: OidcSettings,
    private readonly tools: OutsideTools,
  ) {
    this.directory = new ProviderDirectory(settings, tools);
  }

  async begin(request: LoginRequest): Promise<{ readonly url: string; readonly attempt: LoginAttempt }> {
    const configuration = await this.directory.configuration();
    const attempt = {
      state: randomBytes(32).toString('base64url'),
      nonce: randomBytes(32).toString('base64url'),
      codeVerifier: oidc.randomPKCECodeVerifier(),
      scheme: request.scheme,
    };
    const url = oidc.buildAuthorizationUrl(configuration, {
      response_type: 'code',
      redirect_uri: request.redirectUri,
      scope: this.settings.scope,
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(attempt.codeVerifier),
      code_challenge_method: 'S256',
      acr_values: this.settings.levels[request.minimumLevel].slice(0, 1).join(' '),
      prompt: this.settings.prompt,
      ui_locales: request.locale,
      ...this.hint(request),
    });
    return { url: url.href, attempt };
  }

  async complete(callbackUrl: string, attempt: LoginAttempt, minimumLevel: Level): Promise<LoginOutcome> {
    if (!URL.canParse(callbackUrl)) return failure('invalid-response', 'the callback is no address');
    const url = new URL(callbackUrl);
    if (url.searchParams.get('state') !== attempt.state)
      return failure('unsolicited', 'state is not the one sent');
    const started = performance.now();
    try {
      const outcome = await this.judge(url, attempt, minimumLevel);
      this.journal('answered', started);
      return outcome;
    } catch (error) {
      const failed =
        error instanceof IdentityProviderUnavailable
          ? failure(error.failure, error.message)
          : failedLogin(error);
      this.journal(failed.failure === 'provider-unavailable' ? 'network' : 'answered', started);
      return failed;
    }
  }

  private async judge(url: URL, attempt: LoginAttempt, minimumLevel: Level): Promise<LoginOutcome> {
    const configuration = await this.directory.configuration();
    const tokens = await oidc.authorizationCodeGrant(configuration, url, {
      expectedState: attempt.state,
      expectedNonce: attempt.nonce,
      pkceCodeVerifier: attempt.codeVerifier,
      idTokenExpected: true,
    });
    const idToken = tokens.claims();
    if (idToken === undefined) return failure('invalid-response', 'no ID token');
    const level = this.levelOf(idToken['acr']);
    if (level === undefined) return failure('invalid-response', 'the level (acr) is missing or unknown');
    if (level < minimumLevel)
      return failure('level-too-low', `level ${level} where ${minimumLevel} is needed`);
    const userInfo = await oidc.fetchUserInfo(configuration, tokens.access_token, idToken.sub);
    const issuer = configuration.serverMetadata().issuer;
    const identity = identityFromClaims(
      this.settings,
      {
        claims: { ...idToken, ...userInfo },
        issuer,
        level,
        authenticatedAt: new Date((idToken.auth_time ?? idToken.iat) * 1000).toISOString(),
        evidence: JSON.stringify({ issuer, idToken: tokens.id_token, userInfo }),
      },
      attempt,
    );
    if (identity === undefined)
      return failure('invalid-response', 'fiscal code, name or surname are missing');
    return { ok: true, identity };
  }

  private levelOf(acr: unknown): Level | undefined {
    return LEVELS.find((level) => this.settings.levels[level].some((value) => value === acr));
  }

  private hint(request: LoginRequest): Record<string, string> {
    const hinted = request.idp ?? this.settings.schemeHints[request.scheme];
    return this.settings.hintParameter === null || hinted === undefined
      ? {}
      : { [this.settings.hintParameter]: hinted };
  }

  private journal(outcome: 'answered' | 'network', started: number): void {
    const milliseconds = Math.round(performance.now() - started);
    this.tools.journal({ system: 'oidc', operation: 'login', outcome, status: null, milliseconds });
  }
}
