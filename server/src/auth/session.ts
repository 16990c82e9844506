/** In which of the two realms somebody is logged in; one browser may be in both at once. */
export const REALMS = ['citizen', 'staff'] as const;
export type Realm = (typeof REALMS)[number];

/** A verified session of the tenant of the request. */
export interface Session {
  readonly id: string;
  readonly tenantId: string;
  readonly realm: Realm;
  /** Id of the citizen or of the staff member. */
  readonly subjectId: string;
  readonly scheme: string;
  readonly level: 1 | 2 | 3;
  readonly expiresAt: Date;
}

/** Why a request that carries a token is not believed. */
export type SessionRefusal = 'invalid' | 'expired' | 'revoked' | 'csrf';

export function isRealm(value: unknown): value is Realm {
  return REALMS.some((realm) => realm === value);
}
