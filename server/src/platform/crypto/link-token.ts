import type { TenantTransaction } from '../tenant-transaction';
import { SealBroken } from './sealer';
import type { Vault } from './vault';

/** What a link in a mail carries: the code, sealed for a purpose, so that nobody can make one from a code alone. */
export async function sealLinkToken(
  tx: TenantTransaction,
  vault: Vault,
  { purpose, code }: { readonly purpose: string; readonly code: string },
): Promise<string> {
  return (await vault.forTenant(tx)).seal(code, purpose).toString('base64url');
}

/** True for a token that we made for this code and purpose. */
export async function isLinkTokenOf(
  tx: TenantTransaction,
  vault: Vault,
  { purpose, code, token }: { readonly purpose: string; readonly code: string; readonly token: string },
): Promise<boolean> {
  const sealer = await vault.forTenant(tx);
  try {
    return sealer.openText(Buffer.from(token, 'base64url'), purpose) === code;
  } catch (error) {
    if (error instanceof SealBroken) return false;
    throw error;
  }
}
