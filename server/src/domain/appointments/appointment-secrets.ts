import { isLinkTokenOf, sealLinkToken, type Vault } from '../../platform/crypto';
import type { TenantTransaction } from '../../platform/tenant-transaction';

const PURPOSE = 'appointment-link';

/** What the links of a person's mails carry. */
export function sealToken(tx: TenantTransaction, vault: Vault, code: string): Promise<string> {
  return sealLinkToken(tx, vault, { purpose: PURPOSE, code });
}

/** True for a token that we made for this appointment. */
export function isTokenOf(
  tx: TenantTransaction,
  vault: Vault,
  asked: { readonly code: string; readonly token: string },
): Promise<boolean> {
  return isLinkTokenOf(tx, vault, { ...asked, purpose: PURPOSE });
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
