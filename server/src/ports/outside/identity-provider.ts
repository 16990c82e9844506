/** Who somebody is, as an identity provider states it; the one record whatever the protocol behind (INTEGRATIONS 1.8). */
export interface Identity {
  readonly fiscalCode: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string | null;
  /** Belfiore code of the municipality or nation of birth. */
  readonly birthPlace: string | null;
  readonly gender: 'F' | 'M' | null;
  readonly email: string | null;
  readonly mobile: string | null;
  /** For whom a professional identity was given (AgID, use of SPID by professionals). */
  readonly company?: { readonly name: string; readonly fiscalCode: string } | null;
  readonly scheme: 'spid' | 'cie' | 'staff';
  /** Entity id of the provider that authenticated. */
  readonly provider: string;
  readonly level: 1 | 2 | 3;
  readonly authenticatedAt: string;
  /** What is kept as evidence for 24 months (DPCM 24 October 2014, art. 13), serialized. */
  readonly evidence: string;
}

/** What must be remembered between the departure of the browser and its return. */
export interface LoginAttempt {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** What the person asked for; the provider's own word, where it gives one, comes first. */
  readonly scheme?: Identity['scheme'] | undefined;
}

export type LoginFailure =
  | 'cancelled'
  | 'denied'
  | 'level-too-low'
  | 'expired'
  | 'unsolicited'
  | 'invalid-response'
  | 'provider-unavailable';

export type LoginOutcome =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly failure: LoginFailure; readonly detail: string };

/** Thrown by `begin` while the provider cannot be reached: shown as the failure of the same name. */
export class IdentityProviderUnavailable extends Error {
  readonly failure = 'provider-unavailable' satisfies LoginFailure;

  constructor(detail: string) {
    super(detail);
    this.name = 'IdentityProviderUnavailable';
  }
}

export interface IdentityProvider {
  /**
   * Address to send the browser to, and what to keep until it comes back to `redirectUri`.
   * Throws `IdentityProviderUnavailable` while the provider does not answer.
   */
  begin(request: {
    readonly scheme: Identity['scheme'];
    readonly redirectUri: string;
    readonly minimumLevel: 1 | 2 | 3;
    readonly locale: string;
    /** Entity id of the provider the person has already chosen, where a broker stands between. */
    readonly idp?: string | undefined;
  }): Promise<{ readonly url: string; readonly attempt: LoginAttempt }>;
  /** Judges the return of the browser; everything unexpected is a failure, never an exception for bad input. */
  complete(callbackUrl: string, attempt: LoginAttempt, minimumLevel: 1 | 2 | 3): Promise<LoginOutcome>;
}
