import type { JsonObject } from '@istanze/shared';
import type { TenantTransaction } from '../../platform/tenant-transaction';

/** Which provider a tenant uses for a port. `settings.simulator` names a simulated system instead of an address. */
export interface ProviderSettingRow {
  readonly port: string;
  readonly provider: string;
  readonly settings: JsonObject;
  readonly secrets: Buffer | null;
}

export async function findProviderSetting(
  tx: TenantTransaction,
  port: string,
): Promise<ProviderSettingRow | undefined> {
  const rows = await tx.query<ProviderSettingRow>(
    `select port, provider, settings, secrets from provider_setting where tenant_id = $1 and port = $2`,
    [tx.tenantId, port],
    'provider_setting',
  );
  return rows[0];
}
