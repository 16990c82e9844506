import type { Vault } from '../../platform/crypto';
import { SealBroken } from '../../platform/crypto';
import { isUuid } from '../../platform/is-uuid';
import type { TenantTransaction } from '../../platform/tenant-transaction';

const CONTEXT = 'email-change';

/** What the link in the mail carries: the id of the change, sealed, so that nobody can make one. */
export async function sealEmailToken(tx: TenantTransaction, vault: Vault, id: string): Promise<string> {
  return (await vault.forTenant(tx)).seal(id, CONTEXT).toString('base64url');
}

/** The id of the change in a token; undefined for anything that we did not make for this municipality. */
export async function openEmailToken(
  tx: TenantTransaction,
  vault: Vault,
  token: string,
): Promise<string | undefined> {
  const sealer = await vault.forTenant(tx);
  try {
    const id = sealer.openText(Buffer.from(token, 'base64url'), CONTEXT);
    return isUuid(id) ? id : undefined;
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}
