/** Plates allowed through the gates of a controlled area, kept by a system of the local police. */
export interface AccessGrant {
  /** Number of the permit: the same grant sent twice changes nothing. */
  readonly reference: string;
  readonly plates: readonly string[];
  readonly zone: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export type AccessListAnswer =
  /** In force at the gates. */
  | { readonly kind: 'acknowledged'; readonly receipt: string }
  /** Taken, not yet in force: ask again with `status`. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'refused'; readonly reason: string };

export interface AccessList {
  /** Throws when the system cannot be reached: the outbox tries again. */
  grant(grant: AccessGrant): Promise<AccessListAnswer>;
  status(reference: string): Promise<AccessListAnswer | { readonly kind: 'unknown' }>;
  revoke(reference: string): Promise<AccessListAnswer>;
}
