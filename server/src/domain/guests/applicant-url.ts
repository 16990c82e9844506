import type { Vault } from '../../platform/crypto';
import type { ApplicantUrl } from '../communications';
import { type OriginOf, requestPage } from '../documents';
import { findGuestOf } from './guest.repository';
import { guestUrl } from './guest-link';

/** Leads to the page of a request in the personal area or, for who has no login, by the secret link to it. */
export function createApplicantUrl(deps: {
  readonly vault: Vault;
  readonly originOf: OriginOf;
}): ApplicantUrl {
  return async (tx, code) => {
    const origin = await deps.originOf(tx);
    const guest = await findGuestOf(tx, code);
    return guest === undefined ? requestPage(origin, code) : guestUrl(tx, deps.vault, { origin, code });
  };
}
