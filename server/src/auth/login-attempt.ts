import { SealBroken } from '../platform/crypto';
import type { Identity, LoginAttempt } from '../ports/outside/identity-provider';
import type { Realm } from './session';
import type { SessionKeys } from './session-keys';

/** Time to enter one's credentials at the provider. */
export const ATTEMPT_SECONDS = 15 * 60;

/** What the browser carries, sealed, from the start of a login to its end. */
export interface PendingLogin {
  readonly tenantId: string;
  readonly realm: Realm;
  readonly scheme: Identity['scheme'];
  readonly idp: string | null;
  readonly attempt: LoginAttempt;
  readonly returnTo: string;
  readonly startedAt: number;
}

export function sealLogin(keys: SessionKeys, login: PendingLogin): string {
  return keys.attempts.seal(JSON.stringify(login), `login:${login.realm}`).toString('base64url');
}

/** Undefined when the cookie is not ours, was changed or is too old. */
export function openLogin(
  keys: SessionKeys,
  sealed: string,
  realm: Realm,
  now: Date,
): PendingLogin | undefined {
  try {
    const login: PendingLogin = JSON.parse(
      keys.attempts.openText(Buffer.from(sealed, 'base64url'), `login:${realm}`),
    );
    return now.getTime() - login.startedAt <= ATTEMPT_SECONDS * 1000 ? login : undefined;
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
