import { SealBroken, type Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

const TOKEN = 'appointment-link';

/** What the links of a person's mails carry: the code, sealed, so that nobody can make one from a code alone. */
export async function sealToken(tx: TenantTransaction, vault: Vault, code: string): Promise<string> {
  return (await vault.forTenant(tx)).seal(code, TOKEN).toString('base64url');
}

/** True for a token that we made for this appointment. */
export async function isTokenOf(
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

/** What somebody wrote about their appointment, as it is stored; null for nothing. */
export async function sealReason(
  tx: TenantTransaction,
  vault: Vault,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Buffer | null> {
  return reason === '' ? null : (await vault.forTenant(tx)).seal(reason, `appointment:${id}:reason`);
}

export async function openReason(
  tx: TenantTransaction,
  vault: Vault,
  { id, reason }: { readonly id: string; readonly reason: Buffer | null },
): Promise<string> {
  return reason === null ? '' : (await vault.forTenant(tx)).openText(reason, `appointment:${id}:reason`);
}
