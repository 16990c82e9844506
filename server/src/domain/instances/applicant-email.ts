import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Where courtesy notices go. */
export async function getRecipientEmail(tx: TenantTransaction, citizenId: string): Promise<string | null> {
  const [row] = await tx.query<{ email: string | null }>(
    'select email from citizen where tenant_id = $1 and id = $2',
    [tx.tenantId, citizenId],
    'citizen_email',
  );
  return row?.email ?? null;
}
