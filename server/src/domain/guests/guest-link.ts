import { isLinkTokenOf, sealLinkToken, type Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

const PURPOSE = 'guest-link';

/** The secret link with which somebody without a login follows their request: it carries the code, sealed. */
export async function guestUrl(
  tx: TenantTransaction,
  vault: Vault,
  { origin, code }: { readonly origin: string; readonly code: string },
): Promise<string> {
  const token = await sealLinkToken(tx, vault, { purpose: PURPOSE, code });
  return `${origin}/auth/guest/${code}?chiave=${token}`;
}

/** True for a token that we made for this request. */
export function isGuestTokenOf(
  tx: TenantTransaction,
  vault: Vault,
  asked: { readonly code: string; readonly token: string },
): Promise<boolean> {
  return isLinkTokenOf(tx, vault, { ...asked, purpose: PURPOSE });
}
