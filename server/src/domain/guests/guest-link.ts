import { SealBroken, type Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

const TOKEN = 'guest-link';

/** The secret link with which somebody without a login follows their request: it carries the code, sealed. */
export async function guestUrl(
  tx: TenantTransaction,
  vault: Vault,
  { origin, code }: { readonly origin: string; readonly code: string },
): Promise<string> {
  const token = (await vault.forTenant(tx)).seal(code, TOKEN).toString('base64url');
  return `${origin}/auth/guest/${code}?chiave=${token}`;
}

/** True for a token that we made for this request. */
export async function isGuestTokenOf(
  tx: TenantTransaction,
  vault: Vault,
  { code, token }: { readonly code: string; readonly token: string },
): Promise<boolean> {
  const sealer = await vault.forTenant(tx);
  try {
    return sealer.openText(Buffer.from(token, 'base64url'), TOKEN) === code;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
